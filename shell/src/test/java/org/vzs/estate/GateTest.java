package org.vzs.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.SentThenInterrupted;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

final class GateTest {
    private static final ActionResult DONE = new ActionResult(Outcome.CHANGED, null, "");
    private static final Plan.Options OPTIONS = new Plan.Options(Duration.ofMinutes(1), true, false);

    /** A journal that fails after so many records, as on a full disk. */
    private static final class LimitedJournal implements Journal {
        private final List<String> records = new ArrayList<>();
        private final int limit;

        LimitedJournal(int limit) {
            this.limit = limit;
        }

        @Override
        public synchronized void begin(String endpoint, String id, String target, String action, Instant when) {
            add("begin " + target);
        }

        @Override
        public synchronized void end(Result result) {
            add("end " + result.target());
        }

        @Override
        public void finish(ExitCode exitCode, Map<Outcome, Long> counts) {
            throw new AssertionError("the gate does not know when a run is over");
        }

        private void add(String record) {
            if (records.size() == limit) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
            records.add(record);
        }
    }

    private final LimitedJournal journal = new LimitedJournal(Integer.MAX_VALUE);
    private final List<Result> heard = new ArrayList<>();

    private Gate gate(boolean whatIf, boolean answer, Journal into, int parallel) {
        GateListener listener = new GateListener() {
            @Override
            public void ended(Result result) {
                synchronized (heard) {
                    heard.add(result);
                }
            }
        };
        return new Gate(whatIf, (plan, changing) -> answer, into, listener, new Parallel(parallel), Clock.systemUTC());
    }

    private static PlannedAction action(String endpoint, String id, Decision decision, PlannedAction.Effect effect) {
        return new PlannedAction(new RunningTask(endpoint, id, id), "act", decision, effect);
    }

    private static PlannedAction change(String id, PlannedAction.Effect effect) {
        return action("e", id, new Decision.Change(""), effect);
    }

    private static Plan plan(boolean destructive, PlannedAction... actions) {
        return new Plan("act", destructive, OPTIONS, List.of(actions));
    }

    private static ActionResult mustNotRun(ActionContext context) {
        throw new AssertionError("must not run");
    }

    private static List<Outcome> outcomes(Results results) {
        return results.all().stream().map(Result::outcome).toList();
    }

    @Test
    void aDryRunDoesNothingAndSaysWhatARealRunWouldDo() {
        Plan plan = plan(
                true,
                change("a", GateTest::mustNotRun),
                action("e", "b", new Decision.Nothing("is so"), GateTest::mustNotRun),
                action("e", "c", new Decision.Refuse("cannot"), GateTest::mustNotRun));
        Results results = gate(true, false, journal, 4).run(plan);
        assertThat(outcomes(results)).containsExactly(Outcome.WOULD_CHANGE, Outcome.UNCHANGED, Outcome.FAILED);
        assertThat(journal.records).isEmpty();
        assertThat(heard).isEqualTo(results.all());
    }

    @Test
    void whatIsAsWantedOrCannotWorkIsNotSent() {
        Results results = gate(false, false, journal, 4)
                .run(plan(
                        true,
                        action("e", "b", new Decision.Nothing("is so"), GateTest::mustNotRun),
                        action("e", "c", new Decision.Refuse("cannot"), GateTest::mustNotRun)));
        assertThat(outcomes(results)).containsExactly(Outcome.UNCHANGED, Outcome.FAILED);
        assertThat(results.all()).extracting(Result::detail).containsExactly("is so", "cannot");
    }

    @Test
    void aNoSkipsAndAYesRuns() {
        Plan plan = plan(true, change("a", c -> DONE));
        assertThat(outcomes(gate(false, false, journal, 4).run(plan))).containsExactly(Outcome.SKIPPED);
        assertThat(outcomes(gate(false, true, journal, 4).run(plan))).containsExactly(Outcome.CHANGED);
        assertThat(journal.records).containsExactly("begin a", "end a");
    }

    @Test
    void oneFailureDoesNotStopTheOthers() {
        Results results = gate(false, true, journal, 4)
                .run(plan(
                        false,
                        change("a", c -> new ActionResult(Outcome.FAILED, null, "no")),
                        change("b", c -> {
                            throw new IllegalStateException("defect");
                        }),
                        change("c", c -> DONE)));
        assertThat(outcomes(results)).containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.CHANGED);
        assertThat(results.all().get(1).detail()).contains("internal error").contains("defect");
    }

    @Test
    void anErrorOfTheMachineIsAResultTooAndTheJournalHasItsEnd() {
        Results results = gate(false, true, journal, 1)
                .run(plan(
                        false,
                        change("a", c -> {
                            throw new StackOverflowError();
                        }),
                        change("b", c -> DONE)));
        assertThat(outcomes(results)).containsExactly(Outcome.FAILED, Outcome.CHANGED);
        assertThat(results.all().getFirst().detail()).contains("internal error", "StackOverflowError");
        assertThat(journal.records).contains("begin a", "end a", "end b");
    }

    @Test
    void resultsKeepTheOrderOfThePlanWhateverEndsFirst() {
        CountDownLatch second = new CountDownLatch(1);
        Results results = gate(false, true, journal, 2)
                .run(plan(
                        false,
                        change("slow", c -> {
                            second.await();
                            return DONE;
                        }),
                        change("fast", c -> {
                            second.countDown();
                            return DONE;
                        })));
        assertThat(results.all()).extracting(Result::target).containsExactly("slow", "fast");
    }

    @Test
    void asManyAsTheBoundRunAtOnceAndNotOneMore() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier three = new CyclicBarrier(3);
        PlannedAction[] actions = IntStream.range(0, 210)
                .mapToObj(i -> change("t" + i, c -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    meet(three);
                    now.decrementAndGet();
                    return DONE;
                }))
                .toArray(PlannedAction[]::new);
        Results results = gate(false, true, journal, 3).run(plan(false, actions));
        assertThat(results.count(Outcome.CHANGED)).isEqualTo(210);
        assertThat(most.get()).isEqualTo(3);
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void actionsOfOneTargetRunInTheirOrder() {
        List<Integer> order = new ArrayList<>();
        PlannedAction[] actions = IntStream.range(0, 50)
                .mapToObj(i -> change("same", c -> {
                    order.add(i);
                    return DONE;
                }))
                .toArray(PlannedAction[]::new);
        gate(false, true, journal, 8).run(plan(false, actions));
        assertThat(order).isSorted().hasSize(50);
    }

    @Test
    void aDeadEndpointIsNotAskedAgainAndOthersGoOn() {
        AtomicInteger asked = new AtomicInteger();
        PlannedAction.Effect dead = c -> {
            asked.incrementAndGet();
            throw new EndpointException(
                    EndpointException.Kind.UNREACHABLE, Problem.of("endpoint.unreachable", "no route"));
        };
        Results results = gate(false, true, journal, 1)
                .run(plan(
                        false,
                        action("dead", "a", new Decision.Change(""), dead),
                        action("dead", "b", new Decision.Change(""), dead),
                        action("alive", "c", new Decision.Change(""), c -> DONE)));
        assertThat(asked).hasValue(1);
        assertThat(results.count(Outcome.FAILED)).isEqualTo(1);
        assertThat(results.count(Outcome.SKIPPED)).isEqualTo(1);
        assertThat(results.all().get(2).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(results.where(r -> r.outcome() == Outcome.SKIPPED)
                        .all()
                        .getFirst()
                        .detail())
                .isEqualTo("not run: no route");
    }

    @Test
    void withoutAJournalNothingIsDone() {
        Gate gate = gate(false, true, new LimitedJournal(0), 1);
        assertThatThrownBy(() -> gate.run(plan(false, change("a", GateTest::mustNotRun))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("No space left on device");
        assertThat(heard).extracting(Result::outcome).containsExactly(Outcome.SKIPPED);
    }

    @Test
    void aJournalThatFillsUpStopsTheRunButNotTheReport() {
        // begin a, end a, begin b: the end of b does not fit any more
        Gate gate = gate(false, true, new LimitedJournal(3), 1);
        PlannedAction[] actions =
                IntStream.range(0, 5).mapToObj(i -> change("t" + i, c -> DONE)).toArray(PlannedAction[]::new);
        assertThatThrownBy(() -> gate.run(plan(false, actions)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED));
        assertThat(heard).filteredOn(r -> r.outcome() == Outcome.CHANGED).hasSize(2);
        assertThat(heard).filteredOn(r -> r.outcome() == Outcome.SKIPPED).hasSize(3);
    }

    @Test
    void anInterruptEndsTheWaitsAndBeginsNothingNew() {
        CountDownLatch waiting = new CountDownLatch(1);
        Gate gate = gate(false, true, journal, 1);
        Thread interrupter = Thread.ofPlatform().start(() -> {
            try {
                waiting.await();
                gate.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        PlannedAction.Effect endless = c -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                return new ActionResult(Outcome.STILL_RUNNING, "task-1", "interrupted");
            }
            return DONE;
        };
        Results results = gate.run(plan(false, change("a", endless), change("b", endless), change("c", endless)));
        assertThat(results.count(Outcome.STILL_RUNNING)).isEqualTo(1);
        assertThat(results.count(Outcome.SKIPPED)).isEqualTo(2);
        assertThat(journal.records).hasSize(2);
        assertThatThrownBy(() -> gate.run(plan(false, change("d", GateTest::mustNotRun))))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTERRUPTED));
        gate.resume();
        assertThat(outcomes(gate.run(plan(false, change("d", c -> DONE))))).containsExactly(Outcome.CHANGED);
        assertThat(interrupter).isNotNull();
    }

    @Test
    void whoWasInterruptedAfterSendingHasRunAndWhoWasNotHasNot() {
        Gate gate = gate(false, true, journal, 1);
        PlannedAction.Effect sent = c -> {
            throw new SentThenInterrupted();
        };
        PlannedAction.Effect before = c -> {
            throw new InterruptedException();
        };
        PlannedAction.Effect asking = c -> {
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("interrupted", "interrupted while asking"));
        };
        assertThat(outcomes(gate.run(plan(false, change("a", sent))))).containsExactly(Outcome.STILL_RUNNING);
        assertThat(outcomes(gate.run(plan(false, change("b", before))))).containsExactly(Outcome.SKIPPED);
        assertThat(outcomes(gate.run(plan(false, change("c", asking))))).containsExactly(Outcome.SKIPPED);
    }
}
