package org.vzs.transport.http;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An answer, whole in memory. Immutable. Prints without its body. */
public final class HttpReply {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    HttpReply(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = requireNonNull(headers, "headers is null");
        this.body = requireNonNull(body, "body is null");
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** All values of a header field; empty if it is not there. */
    public List<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The body from its beginning. */
    public InputStream body() {
        return new ByteArrayInputStream(body);
    }

    /** Length of the body in bytes. */
    public int length() {
        return body.length;
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
