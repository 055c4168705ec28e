package org.vzs.driver.rest;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How patient a connection to an HTTP API is.
 *
 * @param connectTimeout for connection and TLS handshake
 * @param tries how often a request that only reads is sent, if the device is busy or the connection breaks
 * @param firstPause the first pause between tries; each next one is twice as long
 * @param longestPause no pause is longer, whatever the device asks for
 * @param requestsAtOnce bound on the requests that are under way at once
 */
public record RestSettings(
        Duration connectTimeout, int tries, Duration firstPause, Duration longestPause, int requestsAtOnce) {
    public RestSettings {
        requireNonNull(connectTimeout, "connectTimeout is null");
        requireNonNull(firstPause, "firstPause is null");
        requireNonNull(longestPause, "longestPause is null");
        if (tries < 1 || requestsAtOnce < 1) {
            throw new IllegalArgumentException("must be at least 1: " + tries + ", " + requestsAtOnce);
        }
    }

    /** What suits an appliance that an administrator works on too: few requests at once, half a minute of patience. */
    public static RestSettings defaults() {
        return new RestSettings(Duration.ofSeconds(10), 6, Duration.ofMillis(500), Duration.ofSeconds(10), 4);
    }
}
