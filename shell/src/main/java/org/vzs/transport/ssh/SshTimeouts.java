package org.vzs.transport.ssh;

import java.time.Duration;

/**
 * How long to wait for what. Everything ends.
 *
 * @param connect for one attempt: TCP, key exchange and login together, each hop
 * @param retry for all attempts to connect that are worth repeating
 * @param keepAlive silence after which the server is asked whether it still lives; after three unanswered questions the
 *     connection counts as lost
 * @param stall a file transfer without a byte for so long is given up
 */
public record SshTimeouts(Duration connect, Duration retry, Duration keepAlive, Duration stall) {
    /** Good for a LAN and a WAN: 15 s, 30 s, 15 s, 60 s. */
    public static final SshTimeouts STANDARD = new SshTimeouts(
            Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofMinutes(1));

    public SshTimeouts {
        positive(connect);
        positive(retry);
        positive(keepAlive);
        positive(stall);
    }

    /**
     * For a command to begin, from its sending to the server's word that it has. A server with much to do is not a dead one:
     * it gets as long as it takes to notice that the connection is lost, and never less than a login.
     */
    Duration begin() {
        Duration lost = keepAlive.multipliedBy(4);
        return lost.compareTo(connect) < 0 ? connect : lost;
    }

    private static void positive(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("not a positive time: " + duration);
        }
    }
}
