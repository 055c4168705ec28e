package org.vzs.repl.progress;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Outcome;
import org.vzs.estate.Estate;
import org.vzs.estate.GateListener;
import org.vzs.estate.Result;
import org.vzs.estate.RunningTask;
import org.vzs.problem.ProblemException;

/**
 * The tasks that were not waited for: those of {@code wait: false}, and those that a Ctrl-C or a time-out left running.
 * Each is watched on a thread of its own until it ends. Thread-safe.
 */
public final class BackgroundTasks implements GateListener {
    private static final Duration FOR_EVER = Duration.ofDays(7);

    private final Clock clock;
    private final Consumer<BackgroundTask> ended;
    private final List<BackgroundTask> tasks = new ArrayList<>();
    private @Nullable Estate estate;

    /**
     * @param clock the time
     * @param ended hears of each task that ends, on a thread of its own
     */
    public BackgroundTasks(Clock clock, Consumer<BackgroundTask> ended) {
        this.clock = requireNonNull(clock, "clock is null");
        this.ended = requireNonNull(ended, "ended is null");
    }

    /** Says where the tasks are; before, none can be watched. */
    public synchronized void watchOn(Estate on) {
        estate = on;
    }

    @Override
    public void ended(Result result) {
        String id = result.task();
        if (result.outcome() == Outcome.STILL_RUNNING && id != null) {
            add(new RunningTask(result.endpoint(), id, result.action() + " " + result.target()));
        }
    }

    private synchronized void add(RunningTask task) {
        Estate on = estate;
        boolean known = tasks.stream().anyMatch(t -> t.task().key().equals(task.key()) && t.result() == null);
        if (on == null || known) {
            return;
        }
        BackgroundTask watched = new BackgroundTask(tasks.size() + 1, task, clock.instant());
        tasks.add(watched);
        Thread.ofVirtual().name("task " + task.id()).start(() -> watch(on, watched));
    }

    private void watch(Estate on, BackgroundTask watched) {
        ActionResult end;
        try {
            RunningTask task = watched.task();
            end = on.tasks(task.endpoint()).await(task.id(), new ActionContext(FOR_EVER, true, watched::progressed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (ProblemException e) {
            end = new ActionResult(Outcome.STILL_RUNNING, watched.task().id(), "lost sight of it: " + e.getMessage());
        }
        watched.end(end);
        ended.accept(watched);
    }

    /** All tasks of this session, oldest first. */
    public synchronized List<BackgroundTask> all() {
        return List.copyOf(tasks);
    }

    /** Those that have not ended. */
    public List<BackgroundTask> running() {
        return all().stream().filter(t -> t.result() == null).toList();
    }
}
