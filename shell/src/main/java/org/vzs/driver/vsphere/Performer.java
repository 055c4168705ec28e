package org.vzs.driver.vsphere;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.SentThenInterrupted;
import org.vzs.problem.ProblemException;

/** Carries verbs out: send, wait for the task, try again where the machine is busy, find out where the answer was lost. */
record Performer(Session session, TaskWait waiting, LostAnswers lost) {
    /** Carries one out. What goes wrong with the machine is a result; only an endpoint that does not serve is thrown. */
    ActionResult perform(Verb verb, ActionContext context, Deadline deadline) throws InterruptedException {
        Busy busy = new Busy(session.settings(), deadline);
        while (true) {
            Ref task = null;
            Fault fault;
            try {
                task = submit(verb);
                if (task == null) {
                    return Results.changed(null, verb.afterwards());
                }
                if (!context.toTheEnd()) {
                    return Results.running(task, "submitted, not waited for");
                }
                switch (waiting.task(task, deadline, context.progress())) {
                    case TaskEnd.Done() -> {
                        return Results.changed(task, verb.afterwards());
                    }
                    case TaskEnd.Late() -> {
                        return Results.running(task, "not ended within " + Words.time(context.timeout()));
                    }
                    case TaskEnd.Unseen(String why) -> {
                        return Results.running(task, "lost sight of the task: " + why);
                    }
                    case TaskEnd.Broken(Fault broken) -> fault = broken;
                }
            } catch (FaultException e) {
                fault = e.fault();
            } catch (LostRequest e) {
                return lost.resolve(verb, e, context, deadline);
            } catch (SentThenInterrupted e) {
                Thread.currentThread().interrupt();
                return Results.running(null, "interrupted after it was sent: the server may be at it");
            } catch (InterruptedException e) {
                if (task == null) {
                    throw e;
                }
                Thread.currentThread().interrupt();
                return Results.running(task, "not waited for: interrupted");
            }
            ActionResult meaning = meaning(verb, fault);
            if (meaning != null) {
                return meaning;
            }
            if (!busy.pauseAfter(fault)) {
                return Results.failed(task, fault.words() + busy.tries());
            }
        }
    }

    private @Nullable Ref submit(Verb verb) throws LostRequest, InterruptedException {
        List<Xml> answer = session.change(verb.call());
        return answer.isEmpty() ? null : answer.getFirst().ref().orElse(null);
    }

    private static @Nullable ActionResult meaning(Verb verb, Fault fault) throws InterruptedException {
        ActionResult meaning;
        try {
            meaning = verb.meaning(fault);
        } catch (ProblemException e) {
            // Whoever cannot look closer has the fault's own words still.
            meaning = null;
        }
        if (meaning == null && fault.is("ManagedObjectNotFound")) {
            return Results.failed(null, "it no longer exists");
        }
        return meaning;
    }
}
