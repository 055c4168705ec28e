package org.vzs.driver;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * The commands of what keeps no files of ours and streams nothing: a storage system's command line, a recording. What takes
 * over for other {@link Commands} implements those instead, so that it can forget none of their members.
 */
@FunctionalInterface
public interface CommandsOnly extends Commands {
    @Override
    default ExecResult stream(List<String> argv, OutputStream out, Duration timeout) {
        throw refusal("its output cannot be streamed");
    }

    @Override
    default long send(Path local, String path, ActionContext context) {
        throw refusal("it takes no files");
    }

    @Override
    default long fetch(String path, Path local, ActionContext context) {
        throw refusal("it hands out no files");
    }

    private static ProblemException refusal(String why) {
        return new ProblemException(ExitCode.FAILED, Problem.of("command.not-there", why));
    }
}
