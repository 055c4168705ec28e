package org.vzs.lab.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Json;

/**
 * An answer.
 *
 * @param status the status code
 * @param type of the body
 * @param body the text
 * @param cookie a Set-Cookie header field; null for none
 */
public record RestReply(
        int status, String type, String body, @Nullable String cookie) {
    /** An answer that sets no cookie. */
    public RestReply(int status, String type, String body) {
        this(status, type, body, null);
    }

    /** A JSON document. */
    public static RestReply json(int status, Map<String, ?> document) {
        return new RestReply(status, "application/hal+json", new String(Json.write(document), StandardCharsets.UTF_8));
    }

    /** The same with another body. */
    public RestReply with(String other) {
        return new RestReply(status, type, other, cookie);
    }
}
