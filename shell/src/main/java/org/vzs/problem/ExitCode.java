package org.vzs.problem;

/** The exit codes of the process; scripts and cron jobs depend on the numbers, so they never change. */
public enum ExitCode {
    /** Everything is as wanted. */
    OK(0),
    /** At least one target FAILED. */
    FAILED(1),
    /** The command line, the configuration or the input data are wrong; nothing was changed. */
    USAGE(2),
    /** The script is wrong. */
    SCRIPT(3),
    /** Another run holds the lock. */
    LOCKED(4),
    /** An endpoint did not answer, could not be trusted, or refused the login. */
    UNREACHABLE(5),
    /** Nothing failed, but something is still running on a server. */
    STILL_RUNNING(6),
    /** Interrupted by Ctrl-C or a signal. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the operating system sees. */
    public int number() {
        return number;
    }
}
