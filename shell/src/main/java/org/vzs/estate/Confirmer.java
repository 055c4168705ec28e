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
}
