package org.vzs.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vzs.estate.Confirmer;
import org.vzs.estate.Plan;
import org.vzs.estate.PlannedAction;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;

/** In a batch nobody is asked: the yes was given on the command line, or the run ends before anything is done. */
final class BatchConfirmer implements Confirmer {
    private final boolean yes;
    private final Guards guards;

    /**
     * @param yes whether the command line says yes
     * @param guards knows the guarded endpoints
     */
    BatchConfirmer(boolean yes, Guards guards) {
        this.yes = yes;
        this.guards = guards;
    }

    @Override
    public boolean insists(Plan plan) {
        return !guards.closed(endpoints(plan.actions())).isEmpty();
    }

    @Override
    public boolean confirm(Plan plan, List<PlannedAction> changing) {
        Problems problems = new Problems();
        for (String endpoint : guards.closed(endpoints(changing))) {
            long count = changing.stream()
                    .filter(a -> a.target().endpoint().equals(endpoint))
                    .count();
            problems.add(Problem.of(
                            "gate.guard",
                            "'" + endpoint + "' is guarded, and " + plan.verb() + " would change " + targets(count)
                                    + " there beyond undoing")
                    .advise(guards.advice(endpoint)));
        }
        problems.throwIfAny(ExitCode.USAGE);
        if (!yes && !plan.options().confirmed()) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of(
                                    "gate.confirm",
                                    plan.verb() + " would change " + targets(changing.size())
                                            + " beyond undoing and needs a yes")
                            .advise("look at it with --what-if, then run it with --yes"));
        }
        return true;
    }

    private static Set<String> endpoints(List<PlannedAction> actions) {
        return actions.stream().map(a -> a.target().endpoint()).collect(Collectors.toSet());
    }

    private static String targets(long count) {
        return count + (count == 1 ? " target" : " targets");
    }
}
