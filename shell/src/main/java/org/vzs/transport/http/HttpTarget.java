package org.vzs.transport.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server, and what makes it the right one.
 *
 * @param name the endpoint's name: the place of every problem
 * @param host host name or address
 * @param port TCP port
 * @param fingerprint the pinned certificate, {@code sha256:} and 64 hex digits; null to ask the JDK's trust store
 * @param connectTimeout for the TCP connection and the TLS handshake
 */
public record HttpTarget(
        String name, String host, int port, @Nullable String fingerprint, Duration connectTimeout) {
    public HttpTarget {
        requireNonNull(name, "name is null");
        requireNonNull(host, "host is null");
        requireNonNull(connectTimeout, "connectTimeout is null");
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
    }

    /** Host and port as they stand in a URL. */
    String authority() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
