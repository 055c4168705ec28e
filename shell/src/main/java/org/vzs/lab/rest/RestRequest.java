package org.vzs.lab.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Json;

/**
 * A request.
 *
 * @param method such as {@code GET}
 * @param path decoded, without the query
 * @param query the decoded parameters
 * @param authorization the header field; null if there was none
 * @param cookie the header field; null if there was none
 * @param text the body as it came; empty if there was none
 */
public record RestRequest(
        String method,
        String path,
        Map<String, String> query,
        @Nullable String authorization,
        @Nullable String cookie,
        String text) {
    /**
     * The JSON object that is the body; empty if there is none.
     *
     * @throws UncheckedIOException if it is something else
     */
    public Map<String, Object> body() {
        try {
            return text.isBlank() ? Map.of() : Json.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a cookie; null if it was not sent. */
    public @Nullable String cookie(String name) {
        for (String part : cookie == null ? new String[0] : cookie.split(";", -1)) {
            if (part.strip().startsWith(name + "=")) {
                return part.strip().substring(name.length() + 1).replace("\"", "");
            }
        }
        return null;
    }

    /** Whether it shows this user and password by HTTP's basic scheme. */
    public boolean by(String user, String password) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return expected.equals(authorization);
    }

    static Map<String, String> query(@Nullable String raw) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            int at = pair.indexOf('=');
            all.put(decoded(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decoded(pair.substring(at + 1)));
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
