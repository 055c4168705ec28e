package org.vzs.driver.rest;

import java.util.Map;
import org.vzs.transport.http.HttpFailure;
import org.vzs.transport.http.HttpReply;
import org.vzs.transport.http.HttpTransport;

/** How one kind of device is logged in to. Nothing that it throws holds a secret. */
public interface RestLogin {
    /**
     * Logs in.
     *
     * @return the header fields that make a request one of this session
     * @throws org.vzs.driver.EndpointException if the login is refused
     * @throws org.vzs.problem.ProblemException if user or password are not configured
     */
    Map<String, String> begin(HttpTransport http) throws HttpFailure, InterruptedException;

    /** Whether an answer says that there is no such session, so that the request was not carried out. */
    boolean expired(HttpReply reply);

    /** Logs out, waiting no longer than 2 s. */
    void end(HttpTransport http, Map<String, String> session) throws HttpFailure, InterruptedException;
}
