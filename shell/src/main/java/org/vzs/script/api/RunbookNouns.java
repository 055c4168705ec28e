package org.vzs.script.api;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Durations;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.ScriptHost;
import org.vzs.script.runbook.Steps;

/** What runbooks are made of: steps, checks, pauses and what is done at the end; and the runbooks of the library. */
public abstract sealed class RunbookNouns extends StorageNouns permits Globals {
    private final ScriptHost host;
    private final Steps steps;

    RunbookNouns(Session session, ScriptHost host) {
        super(session);
        this.host = host;
        this.steps = new Steps(session.estate().gate(), host, Clock.systemUTC());
    }

    /** The steps of the runbooks and scripts that run with these globals. */
    public Steps steps() {
        return steps;
    }

    /** A runbook. */
    @HostAccess.Export
    @Doc(
            value = "A runbook of the library, by its name.",
            usage = "runbook(name)",
            errors = "runbook.not-found: there is none of that name",
            example = "runbook('openvz/container-report').run({node: 'hn1'})")
    public RunbookObject runbook(Args args) {
        String name = args.atMost(1).string(0, "the name");
        return new RunbookObject(host.library().get(name), steps, host);
    }

    /** A step. */
    @HostAccess.Export
    @Doc(
            value =
                    "A step of a runbook: shown with its outcome; when it fails, the runbook stops there. Hands back what its"
                            + " function returns, or nothing if the step was not carried out.",
            usage = "step(name, {done, undo}, function)",
            options = {
                "done: a function that answers whether the step is done already; then it is UNCHANGED",
                "undo: how to undo it, for the person who reads of a later failure; a text, or a function that gives it"
            },
            errors = "runbook.step-twice: two steps of one runbook have one name",
            example = "step('look', () => print(vms().length))")
    public @Nullable Value step(Args args) {
        String name = args.atMost(3).string(0, "the name");
        Value body = args.get(2) == null ? args.get(1) : args.get(2);
        CallOptions options = new CallOptions(args, args.get(2) == null ? null : args.get(1), List.of("done", "undo"));
        return steps.step(name, function(args, options.get("done")), options.get("undo"), needed(args, body));
    }

    /** A check. */
    @HostAccess.Export
    @Doc(
            value =
                    "Goes on only if something is so. The function answers true, or false, or a text that says what is wrong."
                            + " A dry run leaves it out once something is planned.",
            usage = "check(name, function)",
            errors = "runbook.check: it is not so",
            example = "check('there is a machine', () => vms().length > 0)")
    public void check(Args args) {
        String name = args.atMost(2).string(0, "what must be so");
        steps.check(name, needed(args, args.get(1)));
    }

    /** Clean-up. */
    @HostAccess.Export
    @Doc(
            value =
                    "Something to do at the end of the runbook, also after a failure or an interrupt; the last asked for is"
                            + " done first.",
            usage = "cleanup(name, function)",
            errors = "runbook.clean-up: at the prompt, where there is no end",
            example = "cleanup('say so', () => log.info('this is the end'))")
    public void cleanup(Args args) {
        String name = args.atMost(2).string(0, "the name");
        steps.cleanUp(name, needed(args, args.get(1)));
    }

    private static Value needed(Args args, @Nullable Value body) {
        Value function = function(args, body);
        if (function == null) {
            throw args.wrong("needs a function");
        }
        return function;
    }

    private static @Nullable Value function(Args args, @Nullable Value value) {
        if (value != null && !value.canExecute()) {
            throw args.wrong("needs a function, not " + Args.kind(value));
        }
        return value;
    }

    /** A pause. */
    @HostAccess.Export
    @Doc(value = "Waits. A dry run does not.", usage = "sleep(duration)", example = "sleep('1s')")
    public void sleep(Args args) {
        String text = args.atMost(1).string(0, "the duration");
        try {
            long nanos = Durations.parse(text).toNanos();
            if (!session.estate().gate().whatIf() && new CountDownLatch(1).await(nanos, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (IllegalArgumentException e) {
            throw args.wrong("needs a duration: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
    }
}
