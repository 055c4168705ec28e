package org.vzs.driver.ceph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.vzs.driver.EndpointException;
import org.vzs.problem.Problem;

/** Reads the answer to one question, and says what is wrong with it. */
final class CephJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);
    /** Luminous writes what it cannot divide as {@code "var":-nan}, which is not JSON. */
    private static final Pattern NOT_A_NUMBER = Pattern.compile(":\\s*-?(?:nan|inf)(?=\\s*[,}])");

    private final String endpoint;
    private final String command;

    CephJson(String endpoint, String command) {
        this.endpoint = endpoint;
        this.command = command;
    }

    /** Takes what it wants from the parser, which stands before the first token. */
    @FunctionalInterface
    interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    JsonNode tree(String text) {
        return read(text, json -> {
            JsonNode node = MAPPER.readTree(json);
            if (node == null) {
                throw new JsonEOFException(json, null, "nothing");
            }
            String missing = CephShape.missing(command, node);
            if (missing != null) {
                throw new IOException(missing);
            }
            return node;
        });
    }

    <T> T read(String text, Reading<T> reading) {
        try {
            return all(text, reading);
        } catch (IOException e) {
            String mended = NOT_A_NUMBER.matcher(text).replaceAll(":null");
            if (mended.equals(text)) {
                throw broken(text, e);
            }
            try {
                return all(mended, reading);
            } catch (IOException again) {
                throw broken(text, again);
            }
        }
    }

    private static <T> T all(String text, Reading<T> reading) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            T value = reading.from(json);
            if (json.nextToken() != null) {
                throw new IOException("there is more behind the JSON document");
            }
            return value;
        }
    }

    /** An answer that is not understood. */
    static EndpointException notUnderstood(String endpoint, String what, String advice) {
        return new EndpointException(
                EndpointException.Kind.PROTOCOL, new Problem("endpoint.protocol", what, endpoint, advice));
    }

    private EndpointException broken(String text, IOException e) {
        String what;
        if (text.isBlank()) {
            what = "answered nothing";
        } else if (e instanceof JsonEOFException) {
            what = "answered half a JSON document: it breaks off after "
                    + text.strip().length() + " characters";
        } else if (e instanceof JsonProcessingException bad) {
            what = "answered what is not JSON: " + bad.getOriginalMessage();
        } else {
            what = "answered what is not understood: " + e.getMessage();
        }
        EndpointException problem = notUnderstood(
                endpoint,
                "'" + command + "' " + what,
                "Run '" + command + " -f json' there and look; try again if it is well now.");
        problem.initCause(e);
        return problem;
    }
}
