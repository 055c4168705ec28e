package org.vzs.driver.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.vzs.driver.EndpointException;
import org.vzs.driver.RestRequest;
import org.vzs.problem.Problem;

/** Reads the JSON document that a request is answered with, or says what is wrong with it. Numbers stay exact. */
public final class JsonAnswer {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonAnswer() {}

    /**
     * The document.
     *
     * @param endpoint the endpoint's name, the place of what is wrong
     * @param request what was asked
     * @param text the answer
     * @throws EndpointException of kind PROTOCOL if it is none, or half of one
     */
    public static JsonNode read(String endpoint, RestRequest request, String text) {
        try {
            if (!text.isBlank()) {
                return MAPPER.readTree(text);
            }
        } catch (JsonEOFException e) {
            throw notUnderstood(
                    endpoint,
                    request,
                    "half a JSON document: it breaks off after " + text.strip().length() + " characters");
        } catch (JsonProcessingException e) {
            throw notUnderstood(endpoint, request, "what is not JSON: " + e.getOriginalMessage());
        }
        throw notUnderstood(endpoint, request, "nothing");
    }

    /** An answer that is not understood. */
    public static EndpointException notUnderstood(String endpoint, RestRequest request, String what) {
        return new EndpointException(
                EndpointException.Kind.PROTOCOL,
                new Problem(
                        "endpoint.protocol",
                        "'" + request + "' was answered with " + what,
                        endpoint,
                        "try again; if it stays so, check that the url names the right device, and its port"));
    }
}
