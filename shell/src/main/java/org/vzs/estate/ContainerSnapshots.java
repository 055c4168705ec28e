package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerSnapshot;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;

/**
 * The verbs of containers' snapshots. Listings do not have the snapshots: they are asked of each container, some at a time,
 * before the plan is made, so that a dry run says the same as the real one.
 */
public final class ContainerSnapshots {
    private final Estate estate;
    private final ContainerVerbs verbs;

    /** The snapshots of the containers of {@code estate}. */
    public ContainerSnapshots(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
        this.verbs = new ContainerVerbs(estate);
    }

    /** The snapshots of one, oldest first. */
    public List<ContainerSnapshot> of(Container container) {
        return estate.parts().containers(container.endpoint()).snapshots(container.id());
    }

    /** Takes a snapshot of each; UNCHANGED where there is one of that name. */
    public Results create(Selection<Container> containers, String name, Plan.Options options) {
        String verb = "snapshot \"" + name + '"';
        Map<Item.Key, List<ContainerSnapshot>> all = ask(containers);
        return verbs.run(
                verb,
                false,
                options,
                containers.stream()
                        .map(c -> has(all, c, s -> s.name().equals(name))
                                ? Planner.nothing(c, verb, "has a snapshot of that name")
                                : verbs.planned(c, verb, new ContainerAction.CreateSnapshot(name)))
                        .toList());
    }

    /** Removes those that satisfy {@code condition}. */
    public Results remove(
            Selection<Container> containers, Predicate<ContainerSnapshot> condition, Plan.Options options) {
        Map<Item.Key, List<ContainerSnapshot>> all = ask(containers);
        List<PlannedAction> actions = new ArrayList<>();
        for (Container c : containers) {
            if (!has(all, c, condition)) {
                actions.add(Planner.nothing(c, "removeSnapshots", "has no such snapshot"));
            }
            all.getOrDefault(c.key(), List.of()).stream()
                    .filter(condition)
                    .map(s -> verbs.planned(
                            c,
                            "remove snapshot \"" + (s.name().isEmpty() ? s.id() : s.name()) + '"',
                            new ContainerAction.RemoveSnapshot(s.id())))
                    .forEach(actions::add);
        }
        return verbs.run("removeSnapshots", true, options, actions);
    }

    /**
     * Goes back to the snapshot of this name or id.
     *
     * @throws ProblemException with exit code USAGE that lists every container that has none or several
     */
    public Results revert(Selection<Container> containers, String name, Plan.Options options) {
        Map<Item.Key, List<ContainerSnapshot>> all = ask(containers);
        Problems problems = new Problems();
        List<PlannedAction> actions = new ArrayList<>();
        for (Container c : containers) {
            List<ContainerSnapshot> named = all.getOrDefault(c.key(), List.of()).stream()
                    .filter(s -> s.name().equals(name) || s.id().equals(name))
                    .toList();
            if (named.size() == 1) {
                ContainerAction action =
                        new ContainerAction.Revert(named.getFirst().id());
                actions.add(verbs.planned(c, "revert to \"" + name + '"', action));
            } else {
                problems.add(wrong(c, name, named, all.getOrDefault(c.key(), List.of())));
            }
        }
        problems.throwIfAny(ExitCode.USAGE);
        return verbs.run("revert", true, options, actions);
    }

    private static Problem wrong(
            Container c, String name, List<ContainerSnapshot> named, List<ContainerSnapshot> known) {
        String where = "'" + c.name() + "' on " + c.endpoint() + " has ";
        if (named.isEmpty()) {
            String names = known.stream().map(ContainerSnapshot::name).collect(Collectors.joining(", "));
            return Problem.of("snapshot.not-found", where + "no snapshot named '" + name + "'")
                    .advise(known.isEmpty() ? "it has none at all" : "it has " + names);
        }
        String ids = named.stream().map(ContainerSnapshot::id).collect(Collectors.joining(", "));
        return Problem.of("snapshot.ambiguous", where + named.size() + " snapshots named '" + name + "'")
                .advise("name its id: " + ids);
    }

    private static boolean has(
            Map<Item.Key, List<ContainerSnapshot>> all, Container c, Predicate<ContainerSnapshot> condition) {
        return all.getOrDefault(c.key(), List.of()).stream().anyMatch(condition);
    }

    private Map<Item.Key, List<ContainerSnapshot>> ask(Selection<Container> containers) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<ContainerSnapshot>>> asked =
                    containers.stream().map(c -> threads.submit(() -> of(c))).toList();
            List<List<ContainerSnapshot>> answers = new ArrayList<>();
            for (Future<List<ContainerSnapshot>> one : asked) {
                answers.add(one.get());
            }
            return IntStream.range(0, answers.size())
                    .boxed()
                    .collect(Collectors.toMap(i -> containers.items().get(i).key(), answers::get));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
    }
}
