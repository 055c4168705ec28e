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
            problems.add(problem(line, column, code, message, advice));
        }
    }

    private Problem problem(long line, int column, String code, String message, String advice) {
        // Line 0 is the file as a whole: that it is not there is not said of its first line.
        String place = (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        Problem problem = Problem.of("csv." + code, message).at(file + place);
        return advice.isEmpty() ? problem : problem.advise(advice);
    }

    /** What to throw for a problem that ends the reading: it and all that came before. */
    ProblemException fatal(long line, int column, String code, String message, String advice) {
        more();
        problems.add(problem(line, column, code, message, advice));
        return new ProblemException(ExitCode.USAGE, problems.found());
    }

    boolean isEmpty() {
        return count == 0;
    }

    void throwIfAny() {
        more();
        problems.throwIfAny(ExitCode.USAGE);
    }

    private void more() {
        if (count > MOST) {
            problems.add(
                    Problem.of("csv.more", "and " + (count - MOST) + " more").at(file.toString()));
        }
    }
}
