package org.vzs.driver.tintri;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.driver.EndpointException;
import org.vzs.driver.rest.RestLogin;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.http.HttpCall;
import org.vzs.transport.http.HttpFailure;
import org.vzs.transport.http.HttpReply;
import org.vzs.transport.http.HttpTransport;

/**
 * Logs in with the endpoint's user and password; a cookie stands for the session. Source: "Session Login" and "Session
 * Logout" of Tintri's REST API reference. The logout is by GET: by POST it came only with later releases.
 */
record TintriLogin(Endpoint endpoint) implements RestLogin {
    private static final String COOKIE = "JSESSIONID";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    @Override
    public Map<String, String> begin(HttpTransport http) throws HttpFailure, InterruptedException {
        String user = endpoint.user();
        Credential credential = endpoint.credential();
        if (user == null) {
            throw missing("user");
        }
        if (credential == null) {
            throw missing("credential");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("typeId", "com.tintri.api.rest.vcommon.dto.rbac.RestApiCredentials");
        body.put("username", user);
        body.put("password", credential.resolve().reveal());
        HttpReply reply = http.send(new HttpCall(
                "POST",
                TintriDriver.PATH + "session/login",
                Map.of("Content-Type", "application/json; charset=utf-8", "Accept", "application/json"),
                body.toString(),
                PATIENCE));
        String session = cookie(reply);
        if (reply.status() == 200 && session != null) {
            return Map.of("Cookie", COOKIE + "=" + session);
        }
        throw refused(user, reply.status());
    }

    private EndpointException refused(String user, int status) {
        return switch (status) {
            case 401, 403 ->
                failed(
                        EndpointException.Kind.LOGIN_REFUSED,
                        "endpoint.login-refused",
                        "the VMstore refused the login of " + user + " (HTTP status " + status + ")",
                        "check user and credential of [endpoint." + endpoint.name() + "]");
            case 429, 503 ->
                failed(
                        EndpointException.Kind.SILENT,
                        "endpoint.busy",
                        "the VMstore takes no login now (HTTP status " + status + ")",
                        "try again later; it bounds the sessions that are open at once");
            default ->
                failed(
                        EndpointException.Kind.PROTOCOL,
                        "endpoint.protocol",
                        "the login was answered with HTTP status " + status
                                + (status == 200 ? " and without a session" : ""),
                        "check that the url names a Tintri VMstore, and its port");
        };
    }

    private EndpointException failed(EndpointException.Kind kind, String code, String message, String advice) {
        return new EndpointException(kind, new Problem(code, message, endpoint.name(), advice));
    }

    private static @Nullable String cookie(HttpReply reply) {
        for (String header : reply.header("set-cookie")) {
            if (header.startsWith(COOKIE + "=")) {
                int end = header.indexOf(';');
                return header.substring(COOKIE.length() + 1, end < 0 ? header.length() : end);
            }
        }
        return null;
    }

    @Override
    public boolean expired(HttpReply reply) {
        return reply.status() == 401;
    }

    @Override
    public void end(HttpTransport http, Map<String, String> session) throws HttpFailure, InterruptedException {
        http.send(new HttpCall("GET", TintriDriver.PATH + "session/logout", session, "", GOODBYE));
    }

    private ProblemException missing(String key) {
        return new ProblemException(
                ExitCode.USAGE,
                new Problem(
                        "endpoint." + key + "-missing",
                        "a Tintri endpoint needs a " + key,
                        endpoint.name(),
                        "add " + key + " = \"…\" to [endpoint." + endpoint.name() + "]"));
    }
}
