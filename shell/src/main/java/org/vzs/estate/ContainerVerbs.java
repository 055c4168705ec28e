package org.vzs.estate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.ContainerSetting;
import org.vzs.driver.Containers;
import org.vzs.driver.Outcome;

/** The verbs of containers: each makes a plan and hands it to the gate. Thread-safe. */
public final class ContainerVerbs {
    private final Estate estate;
    private final Planner<ContainerInfo, Container, ContainerAction> planner;

    /** The verbs on the containers of {@code estate}. */
    public ContainerVerbs(Estate estate) {
        this.estate = estate;
        this.planner =
                new Planner<>(estate.gate(), estate.containerListings(), ContainerDecisions::decide, this::perform);
    }

    private ActionResult perform(Item.Key target, ContainerAction action, ActionContext context)
            throws InterruptedException {
        try {
            return estate.parts().containers(target.endpoint()).perform(target.id(), action, context);
        } catch (IllegalArgumentException e) {
            return new ActionResult(Outcome.FAILED, null, String.valueOf(e.getMessage()));
        }
    }

    /** Makes containers of these ids on one endpoint; one that exists, made from the same template, is UNCHANGED. */
    public Results create(String endpoint, List<String> ids, ContainerAction.Create create, Plan.Options options) {
        String verb = "create from " + create.template() + settings(" with ", create.settings());
        return planner.run(
                verb,
                false,
                options,
                ids.stream()
                        .distinct()
                        .map(id -> creation(endpoint, id, verb, create))
                        .toList());
    }

    private PlannedAction creation(String endpoint, String id, String verb, ContainerAction.Create create) {
        NewContainer target = new NewContainer(endpoint, id);
        ContainerInfo there = estate.containerListings().now(target.key());
        Decision decision = there == null ? new Decision.Change("") : ContainerDecisions.decide(there, create);
        return forgetting(planner.planned(target, verb, decision, context -> perform(target.key(), create, context)));
    }

    /** Adds the defaults that making a container requires to an endpoint's configuration, where they lack. */
    public Results setMissingDefaults(String endpoint, Plan.Options options) {
        Containers containers = estate.parts().containers(endpoint);
        List<String> missing = estate.gate().ask(containers::missingDefaults);
        Node node = new Node(endpoint);
        String verb = "set missing defaults";
        PlannedAction action = missing.isEmpty()
                ? Planner.nothing(node, verb, "no default is missing")
                : new PlannedAction(
                        node,
                        "set " + String.join(" ", missing),
                        new Decision.Change(""),
                        context -> containers.addDefaults(missing, context));
        return planner.run(verb, false, options, List.of(action));
    }

    /** One action on each; {@code destructive} if it loses data or cuts off a service. */
    public Results each(
            String verb,
            boolean destructive,
            Selection<Container> containers,
            ContainerAction action,
            Plan.Options options) {
        return planner.each(verb, destructive, containers, options, c -> action);
    }

    /** Sets parameters for good. */
    public Results set(Selection<Container> containers, List<ContainerSetting> settings, Plan.Options options) {
        String verb = "set" + settings(" ", settings);
        ContainerAction.Configure action = new ContainerAction.Configure(settings);
        boolean renames = settings.stream().anyMatch(s -> s.name().equals("name"));
        return planner.run(
                verb,
                false,
                options,
                containers.stream()
                        .map(c -> planner.planned(c, verb, action))
                        .map(p -> renames ? forgetting(p) : p)
                        .toList());
    }

    /** Moves them to another node; offline, which stops what runs for as long as it takes, needs a yes. */
    public Results migrate(Selection<Container> containers, String to, boolean online, Plan.Options options) {
        String verb = "migrate to " + to + (online ? " online" : "");
        ContainerAction.Migrate action = new ContainerAction.Migrate(to, online);
        return planner.run(
                verb,
                !online,
                options,
                containers.stream().map(c -> migration(c, verb, action)).toList());
    }

    private PlannedAction migration(Container container, String verb, ContainerAction.Migrate action) {
        return forgetting(planner.planned(container, verb, action));
    }

    /** After it the listings are of no use: something has another name, or is somewhere else. */
    private PlannedAction forgetting(PlannedAction planned) {
        return new PlannedAction(planned.target(), planned.action(), planned.decision(), context -> {
            try {
                return planned.effect().apply(context);
            } finally {
                estate.containerListings().forget();
            }
        });
    }

    PlannedAction planned(Container container, String verb, ContainerAction action) {
        return planner.planned(container, verb, action);
    }

    Results run(String verb, boolean destructive, Plan.Options options, List<PlannedAction> actions) {
        return planner.run(verb, destructive, options, actions);
    }

    /** A password is a setting too, and is shown nowhere. */
    private static String settings(String before, List<ContainerSetting> settings) {
        List<String> shown = new ArrayList<>();
        for (ContainerSetting s : settings) {
            shown.add(s.name() + "=" + (s.name().equals("userpasswd") ? "…" : s.value()));
        }
        return shown.isEmpty() ? "" : shown.stream().collect(Collectors.joining(" ", before, ""));
    }
}
