package org.vzs.estate;

import java.util.List;

/** Asks for a yes before something destructive. */
@FunctionalInterface
public interface Confirmer {
    /**
     * Asks.
     *
     * @param plan what is about to be done
     * @param changing those of its actions that would change something, at least one
     * @return whether to go on; a no makes every target SKIPPED
     * @throws org.vzs.problem.ProblemException with exit code USAGE where nobody can be asked
     */
    boolean confirm(Plan plan, List<PlannedAction> changing);

    /**
     * Whether it must be asked although the caller has said yes already ({@code confirm: false}), as where an endpoint is
     * guarded.
     */
    default boolean insists(Plan plan) {
        return false;
    }
}
