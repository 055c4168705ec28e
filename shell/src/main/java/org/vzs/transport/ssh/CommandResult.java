package org.vzs.transport.ssh;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How a remote command ended.
 *
 * @param exitStatus as the remote shell reports it; -1 if a signal ended the command
 * @param signal the signal's name without {@code SIG}; null if it ended by itself
 * @param stdout its output, read as UTF-8, malformed bytes replaced; empty if it was streamed
 * @param stderr its error output, likewise
 */
public record CommandResult(int exitStatus, @Nullable String signal, String stdout, String stderr) {
    public CommandResult {
        requireNonNull(stdout, "stdout is null");
        requireNonNull(stderr, "stderr is null");
    }

    /** Whether it ended with status 0. */
    public boolean ok() {
        return exitStatus == 0;
    }
}
