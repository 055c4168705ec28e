package org.vzs.driver;

import static java.util.Objects.requireNonNull;

/**
 * How a command inside a container ended.
 *
 * @param exitStatus the command's own
 * @param stdout its output
 * @param stderr its error output
 */
public record ExecResult(int exitStatus, String stdout, String stderr) {
    public ExecResult {
        requireNonNull(stdout, "stdout is null");
        requireNonNull(stderr, "stderr is null");
    }
}
