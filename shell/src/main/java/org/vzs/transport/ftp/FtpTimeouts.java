package org.vzs.transport.ftp;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param connect for a connection, that of the data too
 * @param reply for the answer to a request
 * @param stall for the next byte of a transfer, and for the answer to its end: a server with slow disks writes first
 */
public record FtpTimeouts(Duration connect, Duration reply, Duration stall) {
    public FtpTimeouts {
        requireNonNull(connect, "connect is null");
        requireNonNull(reply, "reply is null");
        requireNonNull(stall, "stall is null");
        if (!connect.isPositive() || !reply.isPositive() || !stall.isPositive()) {
            throw new IllegalArgumentException("not a positive time");
        }
    }

    /** 10 seconds, 30 seconds, 2 minutes. */
    public static FtpTimeouts standard() {
        return new FtpTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2));
    }

    static int millis(Duration time) {
        return Math.clamp(time.toMillis(), 1, Integer.MAX_VALUE);
    }
}
