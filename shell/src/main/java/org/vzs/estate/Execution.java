package org.vzs.estate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.SentThenInterrupted;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

/** Carries one plan out: all targets at once as far as the bounds allow, each target's actions in order. */
final class Execution {
    private static final String NOT_RUN = "not run: interrupted";

    private final Plan plan;
    private final boolean mayChange;
    private final Journal journal;
    private final GateListener listener;
    private final Parallel parallel;
    private final Interruption interruption;
    private final Clock clock;
    private final AtomicReferenceArray<@Nullable Result> results;
    private final AtomicReference<@Nullable RuntimeException> journalFailure = new AtomicReference<>();
    private final Map<String, String> deadEndpoints = new ConcurrentHashMap<>();

    Execution(
            Plan plan,
            boolean mayChange,
            Journal journal,
            GateListener listener,
            Parallel parallel,
            Interruption interruption,
            Clock clock) {
        this.plan = plan;
        this.mayChange = mayChange;
        this.journal = journal;
        this.listener = listener;
        this.parallel = parallel;
        this.interruption = interruption;
        this.clock = clock;
        this.results = new AtomicReferenceArray<>(plan.actions().size());
    }

    Results run() {
        Map<Item.Key, List<Integer>> targets = new LinkedHashMap<>();
        for (int i = 0; i < plan.actions().size(); i++) {
            PlannedAction action = plan.actions().get(i);
            if (action.decision() instanceof Decision.Change && mayChange) {
                targets.computeIfAbsent(action.target().key(), k -> new ArrayList<>())
                        .add(i);
            } else {
                settle(i, action);
            }
        }
        // close() waits for all; interruption ends their waits, not their bookkeeping.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            targets.values()
                    .forEach(
                            indices -> threads.execute(() -> interruption.guard(() -> indices.forEach(this::perform))));
        }
        return new Results(IntStream.range(0, results.length())
                .mapToObj(results::get)
                .map(Objects::requireNonNull)
                .toList());
    }

    @Nullable
    RuntimeException journalFailure() {
        return journalFailure.get();
    }

    private void settle(int index, PlannedAction action) {
        Instant now = clock.instant();
        finish(
                index,
                switch (action.decision()) {
                    case Decision.Change change -> result(action, Outcome.SKIPPED, null, now, now, "not confirmed");
                    case Decision.Nothing nothing ->
                        result(action, Outcome.UNCHANGED, null, now, now, nothing.detail());
                    case Decision.Refuse refuse -> result(action, Outcome.FAILED, null, now, now, refuse.detail());
                });
    }

    private void perform(int index) {
        PlannedAction action = plan.actions().get(index);
        String endpoint = action.target().endpoint();
        try {
            parallel.acquire(endpoint);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            skip(index, action, NOT_RUN);
            return;
        }
        try {
            performNow(index, action);
        } finally {
            parallel.release(endpoint);
        }
    }

    private void performNow(int index, PlannedAction action) {
        Item target = action.target();
        RuntimeException broken = journalFailure.get();
        String dead = deadEndpoints.get(target.endpoint());
        if (interruption.isInterrupted() || broken != null || dead != null) {
            skip(
                    index,
                    action,
                    dead != null
                            ? "not run: " + dead
                            : broken != null ? "not run: the journal cannot be written" : NOT_RUN);
            return;
        }
        Instant started = clock.instant();
        try {
            journal.begin(target.endpoint(), target.id(), target.name(), action.action(), started);
        } catch (RuntimeException e) {
            journalFailure.compareAndSet(null, e);
            skip(index, action, "not run: the journal cannot be written");
            return;
        }
        Result result = attempt(action, started);
        try {
            journal.end(result);
        } catch (RuntimeException e) {
            journalFailure.compareAndSet(null, e);
        }
        finish(index, result);
    }

    private Result attempt(PlannedAction action, Instant started) {
        try {
            ActionResult done = action.effect()
                    .apply(new ActionContext(
                            plan.options().timeout(),
                            plan.options().toTheEnd(),
                            percent -> listener.progress(action, percent)));
            return result(action, done.outcome(), done.task(), started, clock.instant(), done.detail());
        } catch (EndpointException e) {
            // The next target of this endpoint would only wait for the same time-out again.
            deadEndpoints.put(action.target().endpoint(), e.getMessage());
            return result(action, Outcome.FAILED, null, started, clock.instant(), e.getMessage());
        } catch (SentThenInterrupted e) {
            // Not SKIPPED: who repeats what was skipped would do it twice.
            Thread.currentThread().interrupt();
            return result(action, Outcome.STILL_RUNNING, null, started, clock.instant(), SentThenInterrupted.MEANING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return result(action, Outcome.SKIPPED, null, started, clock.instant(), NOT_RUN);
        } catch (ProblemException e) {
            if (e.exitCode() != ExitCode.INTERRUPTED) {
                return result(action, Outcome.FAILED, null, started, clock.instant(), "internal error: " + e);
            }
            // A driver that was asking something, before it began.
            Thread.currentThread().interrupt();
            return result(action, Outcome.SKIPPED, null, started, clock.instant(), NOT_RUN);
        } catch (RuntimeException | Error e) {
            // Errors too: the run must end with a result for every target, and the journal with an end for every begin.
            return result(action, Outcome.FAILED, null, started, clock.instant(), "internal error: " + e);
        }
    }

    private void skip(int index, PlannedAction action, String why) {
        Instant now = clock.instant();
        finish(index, result(action, Outcome.SKIPPED, null, now, now, why));
    }

    private void finish(int index, Result result) {
        results.set(index, result);
        listener.ended(result);
    }

    static Result result(
            PlannedAction action,
            Outcome outcome,
            @Nullable String task,
            Instant started,
            Instant ended,
            String detail) {
        Item t = action.target();
        return new Result(
                t.endpoint(), t.id(), t.name(), t.requested(), action.action(), outcome, task, started, ended, detail);
    }
}
