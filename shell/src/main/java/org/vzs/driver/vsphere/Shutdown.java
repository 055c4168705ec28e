package org.vzs.driver.vsphere;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.PowerState;

/** Shuts a guest down: asks it, waits until the machine is off, and stops it hard where the caller allowed that. */
record Shutdown(Performer performer, Collector collector, TaskWait waiting) {
    ActionResult perform(Ref vm, @Nullable Duration stopAfter, ActionContext context, Deadline deadline)
            throws InterruptedException {
        ActionResult asked = performer.perform(GuestVerb.shutdown(collector, vm), context, deadline);
        boolean unanswered = asked.outcome() == Outcome.STILL_RUNNING;
        if (asked.outcome() != Outcome.CHANGED && !unanswered) {
            return asked;
        }
        if (!context.toTheEnd()) {
            return unanswered ? asked : Results.running(null, asked.detail());
        }
        Deadline patience = stopAfter == null ? deadline : deadline.orAfter(stopAfter);
        try {
            if (waiting.power(vm, PowerState.POWERED_OFF, patience)) {
                context.progress().accept(100);
                return Results.changed(null, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Results.running(null, asked.detail() + "; interrupted while it was waited for");
        } catch (Watch.Unseen e) {
            return Results.running(null, asked.detail() + "; lost sight of the machine: " + e.getMessage());
        }
        if (stopAfter == null || deadline.passed()) {
            String late = "the guest has not shut down within " + Words.time(context.timeout());
            return Results.running(null, unanswered ? asked.detail() + "; " + late : late);
        }
        return stop(vm, stopAfter, context, deadline);
    }

    private ActionResult stop(Ref vm, Duration stopAfter, ActionContext context, Deadline deadline)
            throws InterruptedException {
        String why = "the guest did not shut down within " + Words.time(stopAfter);
        ActionResult stopped;
        try {
            stopped = performer.perform(PowerVerb.off(collector, vm), context, deadline);
        } catch (EndpointException e) {
            // The guest has been asked, so this is not the case of nothing having been sent.
            return Results.running(
                    null, why + "; stopping it: " + e.problems().getFirst().message());
        }
        return switch (stopped.outcome()) {
            case CHANGED -> new ActionResult(Outcome.CHANGED, stopped.task(), why + ": stopped hard");
            // It went off between the two calls.
            case UNCHANGED -> Results.changed(null, "");
            default -> new ActionResult(stopped.outcome(), stopped.task(), why + "; stopping it: " + stopped.detail());
        };
    }
}
