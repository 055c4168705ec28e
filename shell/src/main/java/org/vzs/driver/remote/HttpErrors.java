package org.vzs.driver.remote;

import org.vzs.driver.EndpointException;
import org.vzs.transport.http.HttpFailure;

/** What went wrong with an HTTP request, in the drivers' words. */
public final class HttpErrors {
    private HttpErrors() {}

    /** A request that asked something: nothing hangs on whether it arrived. */
    public static EndpointException of(HttpFailure failure) {
        return exception(
                switch (failure.kind()) {
                    case UNKNOWN_HOST, REFUSED, NO_ROUTE, CONNECT_TIMEOUT -> EndpointException.Kind.UNREACHABLE;
                    case SILENT -> EndpointException.Kind.SILENT;
                    case UNTRUSTED -> EndpointException.Kind.UNTRUSTED;
                    case LOST -> EndpointException.Kind.LOST;
                },
                failure);
    }

    /** A request that changes something: of kind LOST if it may have been carried out. */
    public static EndpointException ofChange(HttpFailure failure) {
        return failure.sent() ? exception(EndpointException.Kind.LOST, failure) : of(failure);
    }

    private static EndpointException exception(EndpointException.Kind kind, HttpFailure failure) {
        EndpointException exception = new EndpointException(kind, failure.problem());
        exception.initCause(failure);
        return exception;
    }
}
