package org.vzs.script.runbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vzs.driver.Outcome;
import org.vzs.estate.Gate;

/** How many results there were of each kind when a step began. On the script's thread. */
final class Tally {
    /** What a step ends as, by what its actions ended as: the first that there is. */
    private static final List<Outcome> BY_WEIGHT =
            List.of(Outcome.FAILED, Outcome.SKIPPED, Outcome.STILL_RUNNING, Outcome.CHANGED, Outcome.WOULD_CHANGE);

    private final Gate gate;
    private final Map<Outcome, Integer> then;

    /** Counts now. */
    Tally(Gate gate) {
        this.gate = gate;
        this.then = counts();
    }

    private Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, gate.count(outcome));
        }
        return counts;
    }

    /** Whether there are more results of this kind now. */
    boolean has(Outcome outcome) {
        return gate.count(outcome) > then.getOrDefault(outcome, 0);
    }

    /** Whether there are more results of any kind now. */
    boolean moved() {
        return !then.equals(counts());
    }

    /** What the step's own actions make of it; a step that only looked changed nothing. */
    Outcome outcome() {
        return BY_WEIGHT.stream().filter(this::has).findFirst().orElse(Outcome.UNCHANGED);
    }
}
