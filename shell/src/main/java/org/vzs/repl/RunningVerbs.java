package org.vzs.repl;

import java.util.concurrent.atomic.AtomicInteger;
import org.vzs.estate.GateListener;
import org.vzs.estate.Plan;
import org.vzs.estate.Results;

/** Knows whether a verb is under way. Thread-safe. */
final class RunningVerbs implements GateListener {
    private final AtomicInteger running = new AtomicInteger();

    boolean isRunning() {
        return running.get() > 0;
    }

    @Override
    public void begin(Plan plan) {
        running.incrementAndGet();
    }

    @Override
    public void end(Plan plan, Results results) {
        running.decrementAndGet();
    }
}
