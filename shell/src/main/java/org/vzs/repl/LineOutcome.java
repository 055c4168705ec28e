package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import org.vzs.problem.ExitCode;

/**
 * How a line ended.
 *
 * @param code what a process would end with
 */
public record LineOutcome(ExitCode code) {
    /** It did what it was to do. */
    public static final LineOutcome OK = new LineOutcome(ExitCode.OK);

    public LineOutcome {
        requireNonNull(code, "code is null");
    }

    /** Whether it is as wanted. */
    public boolean isOk() {
        return code == ExitCode.OK;
    }

    /** One word for the history. */
    public String word() {
        return switch (code) {
            case OK -> "ok";
            case FAILED -> "failed";
            case STILL_RUNNING -> "running";
            case INTERRUPTED -> "interrupted";
            case USAGE, SCRIPT, LOCKED, UNREACHABLE -> "error";
        };
    }
}
