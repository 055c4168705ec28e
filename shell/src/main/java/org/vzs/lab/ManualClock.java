package org.vzs.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to go on: tasks run exactly as far as a test lets them. Thread-safe. */
public final class ManualClock implements LabClock {
    private final AtomicReference<Instant> now;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Stands at {@code start}. */
    public ManualClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public boolean flows() {
        return false;
    }

    @Override
    public void onJump(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Jumps forward and tells everybody who waits.
     *
     * @throws IllegalArgumentException if {@code by} is negative
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        now.updateAndGet(t -> t.plus(by));
        listeners.forEach(Runnable::run);
    }
}
