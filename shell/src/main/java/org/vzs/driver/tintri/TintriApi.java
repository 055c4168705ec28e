package org.vzs.driver.tintri;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** The questions of this API: documents, and lists that come in pages. Every answer is whole or an error. */
record TintriApi(String endpoint, Rest rest) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAGE = 200;
    private static final int TRIES = 3;

    /** The answer to a request, whatever its status. */
    RestAnswer send(RestRequest request, Duration timeout) throws InterruptedException {
        return rest.send(request, timeout);
    }

    /** A document. */
    JsonNode get(String path) {
        return document(RestRequest.read(TintriDriver.PATH + path));
    }

    /** The document that needs no login and is of no version. */
    JsonNode info() {
        return document(RestRequest.read("/api/info"));
    }

    JsonNode document(RestRequest request) {
        RestAnswer answer = ask(request);
        if (!answer.good()) {
            throw refusal(request, answer);
        }
        return JsonAnswer.read(endpoint, request, answer.body());
    }

    RestAnswer ask(RestRequest request) {
        try {
            return rest.send(request, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
    }

    /** The first of a list that has one thing on every VMstore. */
    JsonNode only(String path) {
        JsonNode list = get(path);
        if (!list.isArray() || list.isEmpty()) {
            throw JsonAnswer.notUnderstood(
                    endpoint, RestRequest.read(TintriDriver.PATH + path), "no list with something in it");
        }
        return list.get(0);
    }

    /**
     * All of a list. Where something comes or goes while its pages are read, one could be twice in them, or in none: then they
     * are read again.
     *
     * @param path of the list; may have a query
     */
    List<JsonNode> pages(String path) {
        for (int tries = 1; ; tries++) {
            Listing listing = read(path);
            if (listing.whole() || tries == TRIES) {
                if (!listing.whole()) {
                    throw JsonAnswer.notUnderstood(
                            endpoint,
                            request(path, 0),
                            "pages that do not fit together: " + listing.found().size() + " of " + listing.said());
                }
                return List.copyOf(listing.found().values());
            }
        }
    }

    private record Listing(Map<String, JsonNode> found, long said, boolean whole) {}

    private Listing read(String path) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        long total = -1;
        boolean steady = true;
        int offset = 0;
        @Nullable JsonNode last = null;
        while (true) {
            RestRequest request = request(path, offset);
            JsonNode page = document(request);
            if (!page.path("items").isArray()) {
                throw JsonAnswer.notUnderstood(endpoint, request, "a page without items");
            }
            if (!page.path("items").isEmpty() && page.path("items").equals(last)) {
                // Whoever gives the same page for ever would be asked for ever.
                throw JsonAnswer.notUnderstood(endpoint, request, "the page before it once more");
            }
            last = page.path("items");
            long now = page.path("filteredTotal").asLong(-1);
            steady &= total < 0 || now == total;
            total = now;
            int size = page.path("items").size();
            for (JsonNode item : page.path("items")) {
                String id = Values.id(item);
                found.put(id.isEmpty() ? "#" + found.size() : id, item);
            }
            offset += size;
            boolean more = total >= 0 ? offset < total : page.hasNonNull("next");
            if (size == 0 || !more) {
                return new Listing(found, total, steady && (total < 0 || found.size() == total));
            }
        }
    }

    private static RestRequest request(String path, int offset) {
        return RestRequest.read(
                TintriDriver.PATH + path + (path.indexOf('?') < 0 ? "?" : "&") + "offset=" + offset + "&limit=" + PAGE);
    }

    /** What is not there, or may not be asked for. */
    ProblemException refusal(RestRequest request, RestAnswer answer) {
        String said = said(answer);
        if (answer.status() == 404) {
            return new ProblemException(
                    ExitCode.FAILED,
                    Problem.of("tintri.not-found", said)
                            .at(endpoint)
                            .advise("it may have gone in between; list again"));
        }
        return new EndpointException(
                answer.status() == 503 || answer.status() == 429
                        ? EndpointException.Kind.SILENT
                        : EndpointException.Kind.PROTOCOL,
                new Problem(
                        "tintri.refused",
                        "'" + request + "' was refused: " + said,
                        endpoint,
                        switch (answer.status()) {
                            case 401, 403 -> "the user may not do that, or the VMstore lacks a licence for it";
                            case 429, 503 -> "it is busy; try again later";
                            default -> null;
                        }));
    }

    /** The message of an error, its code and the HTTP status. */
    static String said(RestAnswer answer) {
        List<String> parts = new ArrayList<>();
        String code = "";
        try {
            JsonNode error = JsonAnswer.read("", RestRequest.read("/"), answer.body());
            code = error.path("code").asText("");
            for (String part : List.of("message", "causeDetails")) {
                if (!error.path(part).asText("").isBlank()) {
                    parts.add(error.path(part).asText().strip().replaceAll("\\s*\\R\\s*", "; "));
                }
            }
        } catch (EndpointException e) {
            // An error of something in between, such as a proxy, is no document: its status has to do.
        }
        return (parts.isEmpty() ? "no reason was given" : String.join(": ", parts)) + " ("
                + (code.isEmpty() ? "" : code + ", ") + "HTTP status " + answer.status() + ")";
    }
}
