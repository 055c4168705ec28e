package org.vzs.transport.ssh;

import static java.util.Objects.requireNonNull;

import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * SSH did not do what was asked. Says whether the command may have begun, for that decides between "try again" and "the
 * outcome is not known".
 */
public final class SshException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** No such host, a closed port, no route. */
        UNREACHABLE,
        /** The server did not answer in time. */
        SILENT,
        /** The host key is unknown, changed or revoked. */
        UNTRUSTED,
        /** Every key and the password were refused, or there was none to offer. */
        LOGIN_REFUSED,
        /** The connection broke. */
        LOST,
        /** The command or the transfer did not end in time. */
        TIMED_OUT,
        /** The command wrote more than the caller wants to hold. */
        OUTPUT_LIMIT,
        /** The server does not speak SSH as we do, or refused a channel. */
        PROTOCOL,
        /** A file could not be read or written at either end. */
        FILE
    }

    private final Kind kind;
    private final boolean sent;

    /**
     * One problem.
     *
     * @param kind what went wrong
     * @param sent whether the command may have begun at the other end
     * @param problem with the target's name as its place
     */
    public SshException(Kind kind, boolean sent, Problem problem) {
        super(ExitCode.UNREACHABLE, problem);
        this.kind = requireNonNull(kind, "kind is null");
        this.sent = sent;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** True if the command may have begun, so that its outcome is not known; false if nothing was sent. */
    public boolean sent() {
        return sent;
    }
}
