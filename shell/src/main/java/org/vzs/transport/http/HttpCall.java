package org.vzs.transport.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;

/**
 * One request. Prints without its headers and its body, which may hold secrets.
 *
 * @param method such as {@code GET} or {@code POST}
 * @param path path on the server, with its query
 * @param headers header fields
 * @param body sent as UTF-8
 * @param timeout for the whole answer
 */
public record HttpCall(String method, String path, Map<String, String> headers, String body, Duration timeout) {
    public HttpCall {
        requireNonNull(method, "method is null");
        requireNonNull(path, "path is null");
        headers = Map.copyOf(headers);
        requireNonNull(body, "body is null");
        requireNonNull(timeout, "timeout is null");
    }

    /** A POST request. */
    public HttpCall(String path, Map<String, String> headers, String body, Duration timeout) {
        this("POST", path, headers, body, timeout);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
