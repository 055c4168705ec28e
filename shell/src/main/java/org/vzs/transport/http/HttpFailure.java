package org.vzs.transport.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;

/** A request that got no answer: why, and whether the server may have carried it out all the same. */
public final class HttpFailure extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Kind {
        /** The name does not resolve. */
        UNKNOWN_HOST,
        /** Nothing listens on the port. */
        REFUSED,
        /** The network has no way there. */
        NO_ROUTE,
        /** The TCP connection did not come about in time. */
        CONNECT_TIMEOUT,
        /** It accepted the connection and said nothing in time. */
        SILENT,
        /** Its certificate is not the pinned or a trusted one. */
        UNTRUSTED,
        /** The connection broke. */
        LOST
    }

    private final Kind kind;
    private final boolean sent;
    private final transient Problem problem;

    HttpFailure(Kind kind, boolean sent, Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.kind = requireNonNull(kind, "kind is null");
        this.sent = sent;
        this.problem = problem;
    }

    /** Why there is no answer. */
    public Kind kind() {
        return kind;
    }

    /** Whether the whole request was handed to the network: if so, its effect is not known; if not, it has none. */
    public boolean sent() {
        return sent;
    }

    /** The same in words, with the endpoint as its place. */
    public Problem problem() {
        return problem;
    }
}
