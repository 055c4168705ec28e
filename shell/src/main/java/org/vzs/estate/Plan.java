package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * What one verb is about to do, ready for the gate.
 *
 * @param verb the verb, such as {@code stop}
 * @param destructive whether it loses data or cuts off a service, and so needs a yes
 * @param options how to do it
 * @param actions the actions, in the order of the selection
 */
public record Plan(String verb, boolean destructive, Options options, List<PlannedAction> actions) {
    /**
     * The options that every verb has.
     *
     * @param timeout how long to wait for each target
     * @param toTheEnd false to hand back the tasks as soon as the servers have taken them
     * @param confirmed true if the caller has said yes already ({@code confirm: false})
     */
    public record Options(Duration timeout, boolean toTheEnd, boolean confirmed) {
        public Options {
            requireNonNull(timeout, "timeout is null");
        }
    }

    public Plan {
        requireNonNull(verb, "verb is null");
        requireNonNull(options, "options is null");
        actions = List.copyOf(actions);
    }
}
