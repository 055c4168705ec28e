package org.vzs.transport.ssh;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to run one command.
 *
 * @param timeout how long to wait for its end
 * @param maxOutput most bytes that are kept of each of the two outputs; more is an error, not a truncation
 * @param stdin what it reads; null for nothing. Read by another thread, and closed at the end
 * @param stdout takes the output as it comes, without a limit; null to keep it for the result. Written by the session's
 *     reading thread: a slow one holds up the other commands of the session. Flushed, not closed
 */
public record RunOptions(
        Duration timeout,
        int maxOutput,
        @Nullable InputStream stdin,
        @Nullable OutputStream stdout) {
    /** 32 MiB: 5,000 containers with every field are 10. */
    public static final int STANDARD_MAX_OUTPUT = 32 << 20;

    public RunOptions {
        requireNonNull(timeout, "timeout is null");
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("not a positive time: " + timeout);
        }
        if (maxOutput < 0) {
            throw new IllegalArgumentException("maxOutput is negative: " + maxOutput);
        }
    }

    /** No input, output kept, {@code timeout} to end. */
    public static RunOptions within(Duration timeout) {
        return new RunOptions(timeout, STANDARD_MAX_OUTPUT, null, null);
    }

    /** The same with another limit. */
    public RunOptions keepingAtMost(int bytes) {
        return new RunOptions(timeout, bytes, stdin, stdout);
    }

    /** The same with an input. */
    public RunOptions reading(InputStream in) {
        return new RunOptions(timeout, maxOutput, in, stdout);
    }

    /** The same with an input. */
    public RunOptions reading(String text) {
        return reading(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same with a taker of the output. */
    public RunOptions writingTo(OutputStream out) {
        return new RunOptions(timeout, maxOutput, stdin, out);
    }
}
