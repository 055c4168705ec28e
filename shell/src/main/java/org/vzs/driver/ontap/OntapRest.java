package org.vzs.driver.ontap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Rest;
import org.vzs.driver.RestAnswer;
import org.vzs.driver.RestRequest;
import org.vzs.driver.rest.JsonAnswer;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** The questions of the REST interface of a cluster, ONTAP 9.6 and later: documents, and lists that come in pages. Thread-safe. */
final class OntapRest {
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final int MOST_PAGES = 10_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String endpoint;
    private final Rest rest;

    /**
     * Asks nothing yet.
     *
     * @param endpoint the endpoint's name, for errors
     * @param rest sends the requests
     */
    OntapRest(String endpoint, Rest rest) {
        this.endpoint = endpoint;
        this.rest = rest;
    }

    /** The cluster itself; null where a server answers that has no REST interface. */
    @Nullable
    JsonNode cluster() {
        RestRequest request = RestRequest.read("/api/cluster?fields=name,uuid,version");
        OntapAnswer answer = asked(request);
        return answer.nothingThere() ? null : good(request.path(), answer);
    }

    /**
     * A document.
     *
     * @throws EndpointException also if the cluster refuses
     */
    JsonNode get(String path) {
        return good(path, asked(RestRequest.read(path)));
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

    private OntapAnswer asked(RestRequest request) {
        try {
            return send(request, ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    ExitCode.INTERRUPTED,
                    Problem.of("interrupted", "interrupted while asking").at(endpoint));
        }
    }

    /**
     * Sends a change; a refusal is an answer.
     *
     * @throws EndpointException of kind LOST if it may have been carried out and nothing came back
     * @throws org.vzs.driver.SentThenInterrupted if the thread was interrupted when it may have been carried out
     */
    OntapAnswer change(String method, String path, Map<String, ?> body, Duration timeout) throws InterruptedException {
        return send(RestRequest.change(method, path, text(body)), timeout);
    }

    private OntapAnswer send(RestRequest request, Duration timeout) throws InterruptedException {
        RestAnswer answer = rest.send(request, timeout);
        if (answer.status() == 401) {
            throw loginRefused();
        }
        return new OntapAnswer(answer.status(), json(request, answer));
    }

    private static String text(Map<String, ?> body) {
        try {
            return body.isEmpty() ? "" : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode json(RestRequest request, RestAnswer answer) {
        if (answer.body().isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JsonAnswer.read(endpoint, request, answer.body());
        } catch (EndpointException e) {
            if (answer.good()) {
                throw e;
            }
            // A server without this interface refuses in HTML.
            return MissingNode.getInstance();
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
                        endpoint,
                        "Look at it with http('" + endpoint + "'); try again if it is well now. ONTAP 9.6 and later are"
                                + " known."));
    }

    private EndpointException loginRefused() {
        return new EndpointException(
                EndpointException.Kind.LOGIN_REFUSED,
                new Problem(
                        "endpoint.login-refused",
                        "the cluster refused the login",
                        endpoint,
                        "check user (admin where none is named) and credential of [endpoint." + endpoint
                                + "]; the user needs the application http:" + " security login show"));
    }
}
