package org.vzs.script.runbook;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Outcome;
import org.vzs.estate.Gate;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;
import org.vzs.script.ScriptErrors;
import org.vzs.script.ScriptHost;

/**
 * The steps, checks and clean-ups of the runbooks of one context. What a step does goes through the gate like everything
 * else; a step only gives it a name, an order and a way back. On the script's thread.
 */
public final class Steps {
    private final Gate gate;
    private final ScriptHost host;
    private final StepReport report;
    private final Deque<Scope> scopes = new ArrayDeque<>();

    /**
     * @param gate the gate that the steps' actions pass
     * @param host shows what goes on
     * @param clock for the times in results
     */
    public Steps(Gate gate, ScriptHost host, Clock clock) {
        this.gate = requireNonNull(gate, "gate is null");
        this.host = requireNonNull(host, "host is null");
        this.report = new StepReport(gate, host, requireNonNull(clock, "clock is null"));
    }

    /**
     * Begins a runbook or a script; it is ended by {@link #close}.
     *
     * @param from the step to begin at; null for the first
     */
    public void open(@Nullable String from) {
        scopes.push(new Scope(from));
    }

    /**
     * Ends what {@link #open} began: cleans up, and says after a failure what was done and how to go on.
     *
     * @param failed whether it ended by an error
     * @param again the command line that begins it again; null if there is none
     * @throws ProblemException with what went wrong in cleaning up, or USAGE if the step to begin at never came
     */
    public void close(boolean failed, @Nullable String again) {
        Scope scope = scopes.peek();
        if (scope == null) {
            throw new IllegalStateException("nothing is open");
        }
        Problems problems = new Problems();
        try {
            List<String> cleaned = cleanUp(scope, problems);
            if (failed) {
                Advice.after(scope, cleaned, gate.whatIf() ? null : again).forEach(host::advise);
            }
        } finally {
            scopes.pop();
        }
        String missing = scope.missing();
        if (missing != null && !failed) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("runbook.no-step", "there is no step '" + missing + "'; nothing was done")
                            .at("--from")
                            .advise(Advice.instead(scope, missing)));
        }
        problems.throwIfAny(ExitCode.FAILED);
    }

    /** Runs the clean-ups; answers which, and which of them failed. */
    private List<String> cleanUp(Scope scope, Problems problems) {
        List<String> run = new ArrayList<>();
        for (Scope.CleanUp next = scope.nextCleanUp(); next != null; next = scope.nextCleanUp()) {
            Tally before = new Tally(gate);
            try {
                run(null, next.name(), null, next.body());
                run.add(next.name());
            } catch (PolyglotException e) {
                ScriptErrors.of(e).exception().problems().forEach(problems::add);
                run.add(next.name() + ": " + before.outcome());
            } catch (ProblemException e) {
                e.problems().forEach(problems::add);
                run.add(next.name() + ": " + before.outcome());
            }
        }
        return run;
    }

    /**
     * A step.
     *
     * @param name its name, unique in its runbook
     * @param done answers whether it is done already; null where nobody can tell
     * @param undo a text, or a function that gives it; null for none
     * @param body does it
     * @return what the body returns; null if it was not run
     */
    public @Nullable Value step(String name, @Nullable Value done, @Nullable Value undo, Value body) {
        Scope scope = scopes.peek();
        if (scope != null && scope.isTaken(name)) {
            throw new ProblemException(
                    ExitCode.SCRIPT,
                    Problem.of("runbook.step-twice", "there are two steps named '" + name + "'")
                            .advise("give each a name of its own: --from begins at one"));
        }
        if (scope != null && scope.passesOver(name)) {
            report.unchanged(name, "passed over: the run begins at a later step");
            return null;
        }
        if (done != null && isDone(name, done)) {
            report.unchanged(name, "done already");
            return null;
        }
        Value value = run(scope, name, undo, body);
        return value == null || value.isNull() ? null : value;
    }

    /** In a dry run, what a step before would have made is not there to be looked at: then it is not done. */
    private boolean isDone(String name, Value done) {
        try {
            Value answer = done.execute();
            if (!answer.isBoolean()) {
                throw new ProblemException(
                        ExitCode.SCRIPT,
                        Problem.of("runbook.done", "done of the step '" + name + "' must answer true or false"));
            }
            return answer.asBoolean();
        } catch (PolyglotException e) {
            if (gate.count(Outcome.WOULD_CHANGE) > 0 && e.isHostException()) {
                return false;
            }
            throw e;
        }
    }

    private @Nullable Value run(@Nullable Scope scope, String name, @Nullable Value undo, Value body) {
        Tally before = new Tally(gate);
        Instant begun = report.begun(name);
        try {
            Value value = body.execute();
            Outcome outcome = before.outcome();
            report.ended(name, outcome, begun, "", !before.moved());
            if (scope != null && outcome != Outcome.UNCHANGED) {
                scope.add(new Scope.Done(name, undo));
            }
            return value;
        } catch (PolyglotException | ProblemException e) {
            ProblemException problem = e instanceof ProblemException p
                    ? p
                    : ScriptErrors.of((PolyglotException) e).exception();
            boolean running = problem.exitCode() == ExitCode.STILL_RUNNING;
            Outcome outcome = running ? Outcome.STILL_RUNNING : Outcome.FAILED;
            report.ended(name, outcome, begun, problem.problems().getFirst().message(), !before.has(outcome));
            if (scope != null) {
                scope.fail(name);
            }
            throw e;
        }
    }

    /**
     * Something to be done at the end of the runbook, also after a failure, the last asked for first.
     *
     * @throws ProblemException outside of a runbook or a script
     */
    public void cleanUp(String name, Value body) {
        Scope scope = scopes.peek();
        if (scope == null) {
            throw new ProblemException(
                    ExitCode.SCRIPT,
                    Problem.of("runbook.clean-up", "a line at the prompt has no end at which to clean up")
                            .advise("use it in a runbook or a script"));
        }
        scope.later(new Scope.CleanUp(name, body));
    }

    /**
     * Looks whether something is as it must be. In a dry run, what was only planned cannot be looked at, so the check is not
     * made once something is planned.
     *
     * @param name what must be so
     * @param test answers true, or false, or a text that says what is wrong
     * @throws ProblemException with exit code FAILED if it is not so
     */
    public void check(String name, Value test) {
        if (gate.whatIf() && gate.count(Outcome.WOULD_CHANGE) > 0) {
            host.step("would check    " + name);
            return;
        }
        Value answer = test.execute();
        if (!answer.isBoolean() && !answer.isString()) {
            throw new ProblemException(
                    ExitCode.SCRIPT,
                    Problem.of("runbook.check", "the check '" + name + "' must answer true, false or a text"));
        }
        if (answer.isString() || !answer.asBoolean()) {
            String why = answer.isString() ? ": " + answer.asString() : "";
            throw new ProblemException(ExitCode.FAILED, Problem.of("runbook.check", "not so: " + name + why));
        }
        host.step("ok             " + name);
    }
}
