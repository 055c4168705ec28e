package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops the line that runs, and nothing else. Thread-safe. */
final class LineStop {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Session session;
    private final RunningVerbs verbs;
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private CountDownLatch over = new CountDownLatch(0);

    /**
     * @param session runs the lines
     * @param verbs knows whether a verb runs
     */
    LineStop(Session session, RunningVerbs verbs) {
        this.session = requireNonNull(session, "session is null");
        this.verbs = requireNonNull(verbs, "verbs is null");
    }

    /** A line begins. */
    synchronized void begin() {
        stop = new CountDownLatch(1);
        over = new CountDownLatch(1);
    }

    /** The line has ended; the next one may run. */
    synchronized void end() {
        over.countDown();
        session.resume();
    }

    /** Stops the line, if one runs; may wait two seconds. */
    void interrupt() {
        CountDownLatch ended;
        boolean again;
        synchronized (this) {
            ended = over;
            if (ended.getCount() == 0) {
                return; // It had just ended: what is done now belongs to the next one.
            }
            again = stop.getCount() == 0;
            stop.countDown();
            session.interruptVerbs();
        }
        // A verb that stops waiting hands its results back, and the line shows how every target stands; only a line
        // that does not come to its end by itself is cut off.
        if (again || !verbs.isRunning() || !isWithin(ended, GRACE)) {
            session.interruptLine();
        }
    }

    /** Waits; true if the line was stopped before the time had passed. */
    boolean isStoppedWithin(Duration time) {
        return isWithin(stop, time) || Thread.currentThread().isInterrupted();
    }

    private static boolean isWithin(CountDownLatch latch, Duration time) {
        try {
            return latch.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
