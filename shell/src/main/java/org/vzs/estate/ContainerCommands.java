package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.RemoteTerminal;
import org.vzs.problem.ProblemException;

/** Commands inside containers. Nobody can know what a command does, so it counts as a change unless it is said to read only. */
public final class ContainerCommands {
    private final Estate estate;

    /** Commands in the containers of {@code estate}. */
    public ContainerCommands(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
    }

    /**
     * Runs a command in each.
     *
     * @param readOnly that it changes nothing: it runs in a dry run too, and is UNCHANGED where it ends with 0
     */
    public Results exec(Selection<Container> containers, List<String> argv, boolean readOnly, Plan.Options options) {
        String verb = "exec " + String.join(" ", argv);
        Plan plan = new Plan(
                verb,
                false,
                options,
                containers.stream().map(c -> planned(c, verb, argv, readOnly)).toList());
        return readOnly ? estate.gate().read(plan) : estate.gate().run(plan);
    }

    /** Runs a command that only reads in one container and gives its output. */
    public ExecResult read(Container container, List<String> argv, Duration timeout) throws InterruptedException {
        return estate.parts().containers(container.endpoint()).exec(container.id(), argv, timeout);
    }

    /**
     * A shell in a container for a person; counts as a change, and a dry run does not open it.
     *
     * @return the terminal, which the caller closes; null where the gate did not let it through
     */
    public @Nullable RemoteTerminal enter(
            Container container, String type, int columns, int rows, Plan.Options options) {
        AtomicReference<@Nullable RemoteTerminal> opened = new AtomicReference<>();
        PlannedAction action = new PlannedAction(container, "enter", new Decision.Change(""), context -> {
            opened.set(estate.parts().containers(container.endpoint()).enter(container.id(), type, columns, rows));
            return new ActionResult(Outcome.CHANGED, null, "a person was let in");
        });
        estate.gate().run(new Plan("enter", false, options, List.of(action)));
        estate.containerListings().touch(container.key());
        return opened.get();
    }

    private PlannedAction planned(Container container, String verb, List<String> argv, boolean readOnly) {
        return new PlannedAction(container, verb, new Decision.Change(""), context -> {
            try {
                return run(container, argv, readOnly, context);
            } finally {
                if (!readOnly) {
                    estate.containerListings().touch(container.key());
                }
            }
        });
    }

    private ActionResult run(Container container, List<String> argv, boolean readOnly, ActionContext context)
            throws InterruptedException {
        try {
            ExecResult r = read(container, argv, context.timeout());
            String said = (r.stdout() + r.stderr()).strip();
            return r.exitStatus() == 0
                    ? new ActionResult(readOnly ? Outcome.UNCHANGED : Outcome.CHANGED, null, said)
                    : new ActionResult(
                            Outcome.FAILED,
                            null,
                            "ended with status " + r.exitStatus() + (said.isEmpty() ? "" : ": " + said));
        } catch (EndpointException e) {
            if (e.kind() != EndpointException.Kind.LOST) {
                throw e;
            }
            return new ActionResult(
                    Outcome.STILL_RUNNING,
                    null,
                    "the end was not seen: " + e.problems().getFirst());
        } catch (ProblemException e) {
            return new ActionResult(Outcome.FAILED, null, String.valueOf(e.getMessage()));
        }
    }
}
