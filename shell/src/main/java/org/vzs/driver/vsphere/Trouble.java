package org.vzs.driver.vsphere;

import org.vzs.driver.EndpointException;
import org.vzs.problem.Problem;
import org.vzs.transport.http.HttpFailure;

/** Turns what went wrong below into the driver API's exception. */
final class Trouble {
    private Trouble() {}

    static EndpointException of(HttpFailure failure) {
        EndpointException.Kind kind = switch (failure.kind()) {
            case UNKNOWN_HOST, REFUSED, NO_ROUTE, CONNECT_TIMEOUT -> EndpointException.Kind.UNREACHABLE;
            case SILENT -> EndpointException.Kind.SILENT;
            case UNTRUSTED -> EndpointException.Kind.UNTRUSTED;
            case LOST -> EndpointException.Kind.LOST;
        };
        EndpointException exception = new EndpointException(kind, failure.problem());
        exception.initCause(failure);
        return exception;
    }

    static EndpointException protocol(String endpoint, String message) {
        return new EndpointException(
                EndpointException.Kind.PROTOCOL,
                new Problem(
                        "endpoint.protocol",
                        message,
                        endpoint,
                        "check that the url names a vCenter or an ESXi host, and its port"));
    }

    static EndpointException loginRefused(String endpoint, String user, Fault fault) {
        String said = fault.message().isEmpty() ? fault.type() : fault.message();
        return new EndpointException(
                EndpointException.Kind.LOGIN_REFUSED,
                new Problem(
                        "endpoint.login-refused",
                        "the server refused the login of " + user + " (" + said + ")",
                        endpoint,
                        "check user and credential of [endpoint." + endpoint + "]"));
    }

    static EndpointException fault(String endpoint, Fault fault) {
        return new EndpointException(
                EndpointException.Kind.PROTOCOL,
                new Problem("endpoint.fault", "the server answered with " + fault.words(), endpoint, null));
    }
}
