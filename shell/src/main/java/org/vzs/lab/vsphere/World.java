package org.vzs.lab.vsphere;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.LabClock;
import org.vzs.lab.soap.Mor;

/**
 * Time and change in the lab's vCenter. One lock guards everything. Nothing runs in the background: what has become due
 * is done when somebody looks, at its own time and in its own order, so that nobody can tell the difference.
 */
final class World {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition happened = lock.newCondition();
    private final LabClock clock;
    private final double timeScale;
    private boolean closed;

    final Schedule schedule = new Schedule();
    final ChangeLog changes = new ChangeLog();

    World(LabClock clock, double timeScale) {
        this.clock = clock;
        this.timeScale = timeScale;
        clock.onJump(this::wake);
    }

    /** The time now; for what is done late, the time at which it was due. Called under the lock. */
    Instant now() {
        Instant acting = schedule.acting();
        return acting == null ? clock.now() : acting;
    }

    /** A time span of the real thing, in lab time. */
    Duration scaled(long millis) {
        return Duration.ofNanos((long) (millis * 1e6 * timeScale));
    }

    /** Does something with the world as it is now. */
    <T extends @Nullable Object> T with(Supplier<T> work) {
        lock.lock();
        try {
            schedule.runUntil(now());
            T result = work.get();
            schedule.runUntil(now());
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** A property of an object has changed. */
    void touched(Mor ref) {
        changes.changed(ref);
        happened.signalAll();
    }

    /** An object came or went, or a list of objects changed. */
    void structureChanged() {
        changes.structureChanged();
        happened.signalAll();
    }

    /**
     * Lets others go on until something happens or {@code deadline} has come. The caller holds the lock through {@link
     * #with}.
     *
     * @param deadline null for none
     */
    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's, who knows what it waits for
    void await(@Nullable Instant deadline) throws InterruptedException {
        Instant next = schedule.next();
        Instant until = next == null || (deadline != null && deadline.isBefore(next)) ? deadline : next;
        if (closed) {
            return;
        }
        if (until == null) {
            happened.await();
        } else {
            long nanos = Duration.between(now(), until).toNanos();
            if (nanos > 0) {
                var _ = happened.await(nanos, TimeUnit.NANOSECONDS);
            }
        }
        schedule.runUntil(now());
    }

    /** Wakes everybody who waits. */
    void wake() {
        lock.lock();
        try {
            happened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting for good. */
    void close() {
        lock.lock();
        try {
            closed = true;
            happened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether time goes on by itself. */
    boolean flows() {
        return clock.flows();
    }

    /** Whether waiting has ended for good. */
    boolean isClosed() {
        return closed;
    }
}
