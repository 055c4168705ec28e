package org.vzs.transport.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;

/**
 * One POST request. Prints without its headers and its body, which may hold secrets.
 *
 * @param path path on the server
 * @param headers header fields
 * @param body sent as UTF-8
 * @param timeout for the whole answer
 */
public record HttpCall(String path, Map<String, String> headers, String body, Duration timeout) {
    public HttpCall {
        requireNonNull(path, "path is null");
        headers = Map.copyOf(headers);
        requireNonNull(body, "body is null");
        requireNonNull(timeout, "timeout is null");
    }

    @Override
    public String toString() {
        return "POST " + path;
    }
}
