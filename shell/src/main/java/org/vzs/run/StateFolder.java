package org.vzs.run;

import java.io.IOException;
import java.nio.file.Path;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** What is said when the state folder cannot be used. */
final class StateFolder {
    private StateFolder() {}

    static ProblemException unusable(Path state, IOException e) {
        return new ProblemException(
                ExitCode.USAGE,
                Problem.of("state.unusable", "cannot write to the state folder: " + e)
                        .at(state.toString())
                        .advise("make it writable, or name another with XDG_STATE_HOME"));
    }
}
