package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vzs.driver.Outcome;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * The one way from the object API to the drivers. Dry run, confirmation and journal are decided here and nowhere else.
 * Called on the script's thread, one plan at a time; {@link #interrupt()} may be called from any.
 */
public final class Gate {
    private volatile boolean whatIf;
    private final Confirmer confirmer;
    private final Journal journal;
    private final GateListener listener;
    private final Parallel parallel;
    private final Clock clock;
    private final Interruption interruption = new Interruption();
    private final Map<Outcome, Integer> tally = new EnumMap<>(Outcome.class);

    /**
     * @param whatIf whether nothing may be changed
     * @param confirmer asked before destructive plans
     * @param journal where actions are written down
     * @param listener hears of everything
     * @param parallel how much may run at once
     * @param clock for the times in results
     */
    public Gate(
            boolean whatIf,
            Confirmer confirmer,
            Journal journal,
            GateListener listener,
            Parallel parallel,
            Clock clock) {
        this.whatIf = whatIf;
        this.confirmer = requireNonNull(confirmer, "confirmer is null");
        this.journal = requireNonNull(journal, "journal is null");
        this.listener = requireNonNull(listener, "listener is null");
        this.parallel = requireNonNull(parallel, "parallel is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Whether this is a dry run. */
    public boolean whatIf() {
        return whatIf;
    }

    /** Switches dry runs on or off, for all plans from now on. */
    public void setWhatIf(boolean dry) {
        whatIf = dry;
    }

    /**
     * Carries a plan out, or says what it would do.
     *
     * @return one result for each action, in the plan's order
     * @throws ProblemException if a yes is needed and nobody can be asked (nothing was done), or if the journal could not
     *     be written (the results so far went to the listener)
     */
    public Results run(Plan plan) {
        interruption.throwIfInterrupted();
        if (whatIf) {
            return rehearse(plan);
        }
        List<PlannedAction> changing = plan.actions().stream()
                .filter(a -> a.decision() instanceof Decision.Change)
                .toList();
        boolean mayChange = !plan.destructive()
                || (plan.options().confirmed() && !confirmer.insists(plan))
                || changing.isEmpty()
                || confirmer.confirm(plan, changing);
        listener.begin(plan);
        Execution execution = new Execution(plan, mayChange, journal, listener, parallel, interruption, clock);
        Results results = execution.run();
        listener.end(plan, results);
        count(results);
        RuntimeException broken = execution.journalFailure();
        if (broken != null) {
            throw new ProblemException(
                    ExitCode.FAILED,
                    Problem.of("journal.write", String.valueOf(broken.getMessage()))
                            .advise("make room in the state folder; nothing more was begun"));
        }
        return results;
    }

    /**
     * Asks a device something on the caller's thread, so that {@link #interrupt()} ends the wait. It is for what changes
     * nothing: it is done in a dry run too, and not written down.
     *
     * @throws ProblemException with exit code INTERRUPTED if it was interrupted
     */
    public <T> T ask(Question<T> question) {
        interruption.throwIfInterrupted();
        List<T> answer = new ArrayList<>(1);
        interruption.guard(() -> {
            try {
                answer.add(question.ask());
            } catch (InterruptedException e) {
                throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
            }
        });
        return answer.getFirst();
    }

    /** A question to a device. */
    @FunctionalInterface
    public interface Question<T> {
        /** Asks it. */
        T ask() throws InterruptedException;
    }

    /** How many of the results so far ended like this. On the script's thread. */
    public int count(Outcome outcome) {
        return tally.getOrDefault(outcome, 0);
    }

    /** Writes down that a step of a script begins; its actions follow. */
    public void stepBegins(String step, Instant when) {
        interruption.throwIfInterrupted();
        if (!whatIf) {
            journal.begin("", step, step, "step", when);
        }
    }

    /**
     * Writes down how a step of a script ended.
     *
     * @param counts whether it is a result of its own, as for a step that had no action to report for itself
     */
    public void stepEnded(Result step, boolean counts) {
        if (!whatIf) {
            journal.end(step);
        }
        if (counts) {
            Results one = new Results(List.of(step));
            listener.ended(step);
            listener.end(new Plan("step", false, new Plan.Options(Duration.ZERO, true, true), List.of()), one);
            count(one);
        }
    }

    private void count(Results results) {
        results.all().forEach(r -> tally.merge(r.outcome(), 1, Integer::sum));
    }

    /**
     * Carries out a plan that changes nothing, as a command that only reads: in a dry run too, without a yes and without a
     * line in the journal. That it changes nothing is the caller's word.
     */
    public Results read(Plan plan) {
        interruption.throwIfInterrupted();
        listener.begin(plan);
        Results results = new Execution(plan, true, Journal.NONE, listener, parallel, interruption, clock).run();
        listener.end(plan, results);
        count(results);
        return results;
    }

    /** Begins nothing new and stops waiting for what runs; targets not begun become SKIPPED. For Ctrl-C and signals. */
    public void interrupt() {
        interruption.interrupt();
    }

    /** Allows new plans after an {@link #interrupt()}, as at the next line of the prompt. */
    public void resume() {
        interruption.clear();
    }

    private Results rehearse(Plan plan) {
        listener.begin(plan);
        Instant now = clock.instant();
        Results results = new Results(plan.actions().stream()
                .map(a -> switch (a.decision()) {
                    case Decision.Change change ->
                        Execution.result(a, Outcome.WOULD_CHANGE, null, now, now, change.detail());
                    case Decision.Nothing nothing ->
                        Execution.result(a, Outcome.UNCHANGED, null, now, now, nothing.detail());
                    case Decision.Refuse refuse -> Execution.result(a, Outcome.FAILED, null, now, now, refuse.detail());
                })
                .toList());
        results.all().forEach(listener::ended);
        listener.end(plan, results);
        count(results);
        return results;
    }
}
