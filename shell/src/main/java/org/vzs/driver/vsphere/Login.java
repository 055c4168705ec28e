package org.vzs.driver.vsphere;

import java.time.Duration;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.http.HttpFailure;

/** Logs in with the endpoint's user and password. Nothing that it throws holds the password. */
record Login(Endpoint endpoint, Soap soap, Duration timeout) {
    /**
     * Begins a new session.
     *
     * @throws org.vzs.driver.EndpointException if the login is refused
     * @throws ProblemException if user or password are not configured
     */
    void begin(ServiceContent content) throws HttpFailure, InterruptedException {
        String user = endpoint.user();
        Credential credential = endpoint.credential();
        if (user == null) {
            throw missing("user");
        }
        if (credential == null) {
            throw missing("credential");
        }
        soap.forgetSession();
        Call login = new Call("Login", content.sessionManager()).arg("userName", user);
        try {
            login.arg("password", credential.resolve().reveal());
        } catch (UnsendableText e) {
            throw Trouble.loginRefused(
                    endpoint.name(), user, new Fault("InvalidLogin", "the password cannot be sent as XML", Xml.NONE));
        }
        try {
            soap.call(login.arg("locale", "en_US"), timeout);
        } catch (FaultException e) {
            throw Trouble.loginRefused(endpoint.name(), user, e.fault());
        }
    }

    private ProblemException missing(String key) {
        return new ProblemException(
                ExitCode.USAGE,
                new Problem(
                        "endpoint." + key + "-missing",
                        "a vSphere endpoint needs a " + key,
                        endpoint.name(),
                        "add " + key + " = \"…\" to [endpoint." + endpoint.name() + "]"));
    }
}
