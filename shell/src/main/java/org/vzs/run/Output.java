package org.vzs.run;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import org.vzs.config.Redactor;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * Where a run writes. Standard output carries results, standard error everything else; secrets are taken out of both.
 *
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param redactor knows the secrets
 */
public record Output(
        PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, Redactor redactor) {
    public Output {
        requireNonNull(out, "out is null");
        requireNonNull(err, "err is null");
        requireNonNull(redactor, "redactor is null");
    }

    /** A line of the result. */
    public void say(String line) {
        out.println(redactor.redact(line));
    }

    /** A line beside the result. */
    public void note(String line) {
        err.println(redactor.redact(line));
    }

    /** All problems of an exception, each with its place and the way out. */
    public void problems(ProblemException e) {
        e.problems().forEach(this::problem);
    }

    private void problem(Problem problem) {
        String place = problem.place();
        // They name files, machines and answers of devices, which may hold anything.
        note("vzs: " + (place == null ? "" : TextTable.plain(place) + ": ") + TextTable.plain(problem.message()));
        String advice = problem.advice();
        if (advice != null) {
            note("     " + TextTable.plain(advice));
        }
    }

    /** The same with standard output bent to standard error, for when a document stands alone on standard output. */
    public Output aside() {
        return new Output(err, err, errIsTerminal, errIsTerminal, redactor);
    }
}
