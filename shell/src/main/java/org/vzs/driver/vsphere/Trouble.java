package org.vzs.driver.vsphere;

import org.vzs.driver.EndpointException;
import org.vzs.driver.remote.HttpErrors;
import org.vzs.problem.Problem;
import org.vzs.transport.http.HttpFailure;

/** Turns what went wrong below into the driver API's exception. */
final class Trouble {
    private Trouble() {}

    static EndpointException of(HttpFailure failure) {
        return HttpErrors.of(failure);
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
