package org.vzs.estate;

import java.util.List;
import java.util.function.Predicate;
import org.vzs.driver.Outcome;

/**
 * The results of one verb, in the order of its selection.
 *
 * @param all one for each action
 */
public record Results(List<Result> all) {
    public Results {
        all = List.copyOf(all);
    }

    /** How many ended like this. */
    public long count(Outcome outcome) {
        return all.stream().filter(r -> r.outcome() == outcome).count();
    }

    /** Those that satisfy {@code condition}. */
    public Results where(Predicate<Result> condition) {
        return new Results(all.stream().filter(condition).toList());
    }
}
