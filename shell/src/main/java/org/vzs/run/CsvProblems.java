package org.vzs.run;

import java.nio.file.Path;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;

/** What is wrong with one file, by line and column; of very many, the first hundred. */
final class CsvProblems {
    private static final int MOST = 100;

    private final Path file;
    private final Problems problems = new Problems();
    private long count;

    CsvProblems(Path file) {
        this.file = file;
    }

    void add(long line, int column, String code, String message, String advice) {
        if (++count <= MOST) {
            Problem problem =
                    Problem.of("csv." + code, message).at(file + ":" + line + (column > 0 ? ":" + column : ""));
            problems.add(advice.isEmpty() ? problem : problem.advise(advice));
        }
    }

    /** Adds one that ends the reading, and throws all. */
    ProblemException fatal(long line, int column, String code, String message, String advice) {
        add(line, column, code, message, advice);
        return new ProblemException(ExitCode.USAGE, problems.found());
    }

    boolean isEmpty() {
        return count == 0;
    }

    void throwIfAny() {
        if (count > MOST) {
            problems.add(
                    Problem.of("csv.more", "and " + (count - MOST) + " more").at(file.toString()));
        }
        problems.throwIfAny(ExitCode.USAGE);
    }
}
