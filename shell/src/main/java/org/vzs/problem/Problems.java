package org.vzs.problem;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** Collects problems so that they are reported all at once. Not thread-safe. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Adds one. */
    public void add(Problem problem) {
        found.add(requireNonNull(problem, "problem is null"));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, in the order of finding. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /**
     * Ends the collecting.
     *
     * @param exitCode the exit code that the problems stand for
     * @throws ProblemException with all problems, if there are any
     */
    public void throwIfAny(ExitCode exitCode) {
        if (!found.isEmpty()) {
            throw new ProblemException(exitCode, found);
        }
    }
}
