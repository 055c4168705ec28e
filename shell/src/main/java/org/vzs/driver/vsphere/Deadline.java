package org.vzs.driver.vsphere;

import java.time.Duration;

/**
 * A moment by the clock that never jumps.
 *
 * @param nanos in {@link System#nanoTime()}'s terms
 */
record Deadline(long nanos) {
    private static final Duration CENTURY = Duration.ofDays(36_500);

    static Deadline after(Duration time) {
        Duration bounded = time.compareTo(CENTURY) > 0 ? CENTURY : time;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    /** What is left; zero if it has passed. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean passed() {
        return nanos - System.nanoTime() <= 0;
    }

    /** The earlier of this and {@code time} from now. */
    Deadline orAfter(Duration time) {
        Deadline other = after(time);
        return nanos - other.nanos < 0 ? this : other;
    }
}
