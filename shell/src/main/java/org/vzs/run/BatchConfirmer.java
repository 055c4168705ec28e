package org.vzs.run;

import java.util.List;
import org.vzs.estate.Confirmer;
import org.vzs.estate.Plan;
import org.vzs.estate.PlannedAction;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** In a batch nobody is asked: the yes was given on the command line, or the run ends before anything is done. */
final class BatchConfirmer implements Confirmer {
    private final boolean yes;

    BatchConfirmer(boolean yes) {
        this.yes = yes;
    }

    @Override
    public boolean confirm(Plan plan, List<PlannedAction> changing) {
        if (!yes) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of(
                                    "gate.confirm",
                                    plan.verb() + " would change " + changing.size()
                                            + (changing.size() == 1 ? " target" : " targets")
                                            + " beyond undoing and needs a yes")
                            .advise("look at it with --what-if, then run it with --yes"));
        }
        return true;
    }
}
