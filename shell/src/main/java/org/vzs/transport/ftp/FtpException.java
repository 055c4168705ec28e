package org.vzs.transport.ftp;

import static java.util.Objects.requireNonNull;

import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** A request or a login that did not succeed. */
public final class FtpException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** No such host, a closed port, no route. */
        UNREACHABLE,
        /** It accepted the connection and did not answer in time. */
        SILENT,
        /** Its certificate is not the pinned or a trusted one. */
        UNTRUSTED,
        /** It refused user or password. */
        LOGIN_REFUSED,
        /** The connection broke after a changing request was sent: its effect is not known. */
        LOST,
        /** It answered something that is not understood. */
        PROTOCOL,
        /** It said no: nothing was changed. */
        REFUSED,
        /** A transfer did not come to its end: there is no file of the name that was asked for. */
        CUT
    }

    private final Kind kind;

    FtpException(Kind kind, Problem problem) {
        super(kind == Kind.REFUSED || kind == Kind.CUT ? ExitCode.FAILED : ExitCode.UNREACHABLE, problem);
        this.kind = requireNonNull(kind, "kind is null");
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }
}
