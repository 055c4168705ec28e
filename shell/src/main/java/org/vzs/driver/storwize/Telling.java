package org.vzs.driver.storwize;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.SentThenInterrupted;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

/** One action: its commands, its time, and how their ends become a result. For one thread. */
final class Telling {
    /** The steps of an action. */
    @FunctionalInterface
    interface Steps {
        ActionResult run() throws InterruptedException;
    }

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Svc svc;
    private final ActionContext context;
    private final long end;
    private boolean sent;
    private boolean refused;

    Telling(Svc svc, ActionContext context) {
        this.svc = svc;
        this.context = context;
        this.end = System.nanoTime() + context.timeout().toNanos();
    }

    /**
     * Runs the steps; where a change was sent and the endpoint fell silent, the outcome is not known and is STILL_RUNNING,
     * never an exception that would read as if nothing had been done.
     */
    ActionResult guarded(Steps steps) throws InterruptedException {
        try {
            return steps.run();
        } catch (InterruptedException e) {
            throw sent ? new SentThenInterrupted() : e;
        } catch (EndpointException e) {
            if (!sent && e.kind() != EndpointException.Kind.LOST) {
                throw e;
            }
            return new ActionResult(
                    Outcome.STILL_RUNNING, null, e.problems().getFirst().toString());
        } catch (ProblemException e) {
            if (sent && e.exitCode() == ExitCode.INTERRUPTED) {
                throw new SentThenInterrupted();
            }
            throw e;
        }
    }

    ActionContext context() {
        return context;
    }

    /** Runs a command that changes something. */
    ExecResult tell(String... words) throws InterruptedException {
        return tell(List.of(words));
    }

    /** The same. */
    ExecResult tell(List<String> words) throws InterruptedException {
        ExecResult r = svc.tell(Duration.ofNanos(Math.max(1, end - System.nanoTime())), words);
        sent |= ok(r);
        refused |= !ok(r);
        return r;
    }

    /**
     * Waits a little before the next look.
     *
     * @return false if the time is up
     */
    boolean pause() throws InterruptedException {
        long nanos = Math.min(PAUSE.toNanos(), end - System.nanoTime());
        if (nanos <= 0) {
            return false;
        }
        TimeUnit.NANOSECONDS.sleep(nanos);
        return true;
    }

    /** Whether the system has refused a command. */
    boolean refused() {
        return refused;
    }

    /** Whether it ended well. */
    static boolean ok(ExecResult r) {
        return r.exitStatus() == 0;
    }

    /** CHANGED if it ended well, else FAILED with what it said. */
    static ActionResult judge(ExecResult r) {
        return ok(r) ? changed("") : failed(CmmvcError.of(r).toString());
    }

    /** The same, but UNCHANGED if what it was about is not there. */
    static ActionResult judgeRemoval(ExecResult r) {
        return !ok(r) && CmmvcError.of(r).gone() ? unchanged("it is gone") : judge(r);
    }

    static ActionResult changed(String detail) {
        return new ActionResult(Outcome.CHANGED, null, detail);
    }

    static ActionResult unchanged(String why) {
        return new ActionResult(Outcome.UNCHANGED, null, why);
    }

    static ActionResult failed(String why) {
        return new ActionResult(Outcome.FAILED, null, why);
    }

    /** Whether it can be a name and no option; what else a name may be, the system says. */
    static boolean notAnOption(String name) {
        return !name.isBlank() && !name.startsWith("-");
    }
}
