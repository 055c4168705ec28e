package org.vzs.driver.ontap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.driver.EndpointException;
import org.vzs.driver.remote.HttpErrors;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.http.HttpCall;
import org.vzs.transport.http.HttpFailure;
import org.vzs.transport.http.HttpReply;
import org.vzs.transport.http.HttpTarget;
import org.vzs.transport.http.HttpTransport;

/** The REST interface of a cluster, ONTAP 9.6 and later. Thread-safe. Nothing that it throws holds the password. */
final class OntapRest implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final int MOST_PAGES = 10_000;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Endpoint endpoint;
    private final String user;
    private final Credential credential;
    private final HttpTransport http;

    /** Opens no connection yet. */
    OntapRest(Endpoint endpoint, String user, Credential credential) {
        this.endpoint = endpoint;
        this.user = user;
        this.credential = credential;
        this.http = new HttpTransport(new HttpTarget(
                endpoint.name(), endpoint.host(), Pins.httpsPort(endpoint), Pins.certificate(endpoint), CONNECT));
    }

    /** The cluster itself; null where a server answers that has no REST interface. */
    @Nullable
    JsonNode cluster() {
        OntapAnswer answer = asked("/api/cluster?fields=name,uuid,version");
        return answer.nothingThere() ? null : good("/api/cluster", answer);
    }

    /**
     * A document.
     *
     * @throws EndpointException also if the cluster refuses
     */
    JsonNode get(String path) {
        return good(path, asked(path));
    }

    /** All records of a collection, page after page. */
    List<JsonNode> all(String collection, String fields) {
        List<JsonNode> records = new ArrayList<>();
        String path = "/api/" + collection + "?fields=" + fields + "&max_records=5000";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = get(path);
            if (!answer.path("records").isArray()) {
                throw protocol(path, "has no records");
            }
            answer.path("records").forEach(records::add);
            String next = answer.path("_links").path("next").path("href").asText("");
            if (next.isEmpty()) {
                return records;
            }
            if (!next.startsWith("/api/") || next.equals(path)) {
                throw protocol(path, "names a next page that cannot be one");
            }
            path = next;
        }
        throw protocol(path, "has more than " + MOST_PAGES + " pages");
    }

    /**
     * Asks for a document, whatever the answer.
     *
     * @throws ProblemException with exit code INTERRUPTED if the thread was interrupted
     */
    OntapAnswer asked(String path) {
        try {
            return send("GET", path, null, ANSWER);
        } catch (HttpFailure e) {
            throw HttpErrors.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    ExitCode.INTERRUPTED,
                    Problem.of("interrupted", "interrupted while asking").at(endpoint.name()));
        }
    }

    /**
     * Sends a change; a refusal is an answer.
     *
     * @throws EndpointException of kind LOST if it may have been carried out and nothing came back
     */
    OntapAnswer change(String method, String path, Map<String, ?> body, Duration timeout) throws InterruptedException {
        try {
            return send(method, path, body, timeout);
        } catch (HttpFailure e) {
            throw HttpErrors.ofChange(e);
        }
    }

    private OntapAnswer send(String method, String path, @Nullable Map<String, ?> body, Duration timeout)
            throws HttpFailure, InterruptedException {
        String token = user + ":" + credential.resolve().reveal();
        Map<String, String> headers = Map.of(
                "Accept",
                "application/json",
                "Content-Type",
                "application/json",
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
        HttpReply reply = http.send(new HttpCall(method, path, headers, text(body), timeout));
        if (reply.status() == 401) {
            throw loginRefused();
        }
        return new OntapAnswer(reply.status(), json(path, reply));
    }

    private static String text(@Nullable Map<String, ?> body) {
        try {
            return body == null || body.isEmpty() ? "" : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode json(String path, HttpReply reply) {
        if (reply.length() == 0) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(reply.body());
        } catch (JsonEOFException e) {
            throw protocol(path, "is half a JSON document: it breaks off after " + reply.length() + " bytes");
        } catch (JsonProcessingException e) {
            if (reply.status() / 100 == 2) {
                throw protocol(path, "is no JSON: " + e.getOriginalMessage());
            }
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw protocol(path, "cannot be read: " + e.getMessage());
        }
    }

    private JsonNode good(String path, OntapAnswer answer) {
        if (!answer.ok()) {
            throw protocol(path, "is a refusal: " + answer.error());
        }
        return answer.json();
    }

    EndpointException protocol(String path, String what) {
        int query = path.indexOf('?');
        return new EndpointException(
                EndpointException.Kind.PROTOCOL,
                new Problem(
                        "endpoint.protocol",
                        "the answer to " + (query < 0 ? path : path.substring(0, query)) + " " + what,
                        endpoint.name(),
                        "Look at it with curl; try again if it is well now. ONTAP 9.6 and later are known."));
    }

    private EndpointException loginRefused() {
        return new EndpointException(
                EndpointException.Kind.LOGIN_REFUSED,
                new Problem(
                        "endpoint.login-refused",
                        "the cluster refused the login of " + user,
                        endpoint.name(),
                        "check user and credential of [endpoint." + endpoint.name() + "]; the user needs the"
                                + " application http: security login show"));
    }

    @Override
    public void close() {
        http.close();
    }
}
