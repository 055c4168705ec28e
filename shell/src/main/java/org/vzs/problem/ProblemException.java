package org.vzs.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/** One or more problems that end what was being done, with the exit code that they stand for. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<Problem> problems;

    /**
     * @param exitCode what the process ends with if nobody handles this
     * @param problems at least one
     */
    public ProblemException(ExitCode exitCode, List<Problem> problems) {
        this.exitCode = requireNonNull(exitCode, "exitCode is null");
        this.problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems is empty");
        }
    }

    /** A single problem. */
    public ProblemException(ExitCode exitCode, Problem problem) {
        this(exitCode, List.of(problem));
    }

    /** The problems, a line each. */
    @Override
    public String getMessage() {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    /** What the process ends with if nobody handles this. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** The problems, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
