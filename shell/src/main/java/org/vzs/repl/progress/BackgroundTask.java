package org.vzs.repl.progress;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.estate.RunningTask;

/** A server's task that runs on while other lines are typed. Thread-safe. */
public final class BackgroundTask {
    private final int number;
    private final RunningTask task;
    private final Instant since;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int percent;
    private volatile @Nullable ActionResult result;

    BackgroundTask(int number, RunningTask task, Instant since) {
        this.number = number;
        this.task = requireNonNull(task, "task is null");
        this.since = requireNonNull(since, "since is null");
    }

    /** Its number in this session, from 1. */
    public int number() {
        return number;
    }

    /** The task itself. */
    public RunningTask task() {
        return task;
    }

    /** When it was begun. */
    public Instant since() {
        return since;
    }

    /** Its last known progress in per cent. */
    public int percent() {
        return percent;
    }

    /** How it ended; null while it runs. */
    public @Nullable ActionResult result() {
        return result;
    }

    /** {@code RUNNING}, or how it ended. */
    public String state() {
        ActionResult end = result;
        return end == null ? "RUNNING" : end.outcome().name();
    }

    /** Waits for its end. */
    public void await() throws InterruptedException {
        ended.await();
    }

    void progressed(int to) {
        percent = to;
    }

    void end(ActionResult with) {
        result = with;
        ended.countDown();
    }
}
