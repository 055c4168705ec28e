package org.vzs.driver.vsphere;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How patient the driver is.
 *
 * @param connectTimeout for connection and TLS handshake
 * @param requestTimeout for the answer to one request; tasks have no part in it, they are waited for otherwise
 * @param busyBudget how long a request that meets TaskInProgress or ResourceInUse is tried again
 * @param firstBackoff the first pause between tries; each next one is twice as long, up to 5 s
 * @param requestsAtOnce bound on the requests that are under way at once on one connection
 */
public record VsphereSettings(
        Duration connectTimeout,
        Duration requestTimeout,
        Duration busyBudget,
        Duration firstBackoff,
        int requestsAtOnce) {
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(15);

    public VsphereSettings {
        requireNonNull(connectTimeout, "connectTimeout is null");
        requireNonNull(requestTimeout, "requestTimeout is null");
        requireNonNull(busyBudget, "busyBudget is null");
        requireNonNull(firstBackoff, "firstBackoff is null");
        if (requestsAtOnce < 1) {
            throw new IllegalArgumentException("requestsAtOnce must be at least 1: " + requestsAtOnce);
        }
    }

    /** For the first answer of a server: one that takes the connection and says nothing is not waited for as a slow one is. */
    Duration firstAnswer() {
        return requestTimeout.compareTo(FIRST_ANSWER) < 0 ? requestTimeout : FIRST_ANSWER;
    }

    /** What suits a vCenter in the next room. More than 8 requests at once were no faster on a thousand machines. */
    public static VsphereSettings defaults() {
        return new VsphereSettings(
                Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(250), 8);
    }
}
