package org.vzs.transport.ssh;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses that double from a tenth of a second to three seconds, each by chance a little shorter, within a budget. For one
 * thread.
 */
public final class Backoff {
    private static final long LONGEST_MILLIS = 3_000;

    private final long endNanos;
    private long nextMillis = 100;

    /** Pauses for {@code budget} in all, from now on. */
    public Backoff(Duration budget) {
        this.endNanos = System.nanoTime() + budget.toNanos();
    }

    /**
     * Pauses; false, at once, if the budget does not allow another pause.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    public boolean pause() throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(nextMillis / 2, nextMillis + 1);
        if (System.nanoTime() + millis * 1_000_000 > endNanos) {
            return false;
        }
        Thread.sleep(millis);
        nextMillis = Math.min(LONGEST_MILLIS, nextMillis * 2);
        return true;
    }
}
