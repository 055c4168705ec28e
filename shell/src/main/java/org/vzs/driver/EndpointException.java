package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** An endpoint as a whole does not serve: not one target is at fault, and none will work. Exit code 5. */
public final class EndpointException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** Why it does not serve; the name in lower case is the tail of the problem's code. */
    public enum Kind {
        /** No such host, a closed port, no route. */
        UNREACHABLE,
        /** It accepted the connection and did not answer in time. */
        SILENT,
        /** Its certificate or host key is not the pinned or a trusted one. */
        UNTRUSTED,
        /** It refused user or password. */
        LOGIN_REFUSED,
        /** The connection broke after the request was sent: its effect is not known. */
        LOST,
        /** It answered something that the driver does not understand. */
        PROTOCOL
    }

    private final Kind kind;

    /**
     * @param kind why
     * @param problem with the endpoint's name as its place
     */
    public EndpointException(Kind kind, Problem problem) {
        super(ExitCode.UNREACHABLE, problem);
        this.kind = requireNonNull(kind, "kind is null");
    }

    /** Why it does not serve. */
    public Kind kind() {
        return kind;
    }
}
