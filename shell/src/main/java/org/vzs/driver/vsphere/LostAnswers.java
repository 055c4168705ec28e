package org.vzs.driver.vsphere;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.problem.ProblemException;

/**
 * Finds out what became of a change whose answer was lost. Never sends it again: looks whether the machine is as wanted,
 * then whether a task of that kind is at work on it, and otherwise says that the outcome is not known.
 */
record LostAnswers(Collector collector, TaskWait waiting) {
    private static final List<Duration> LOOKS =
            List.of(Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(900));

    ActionResult resolve(Verb verb, LostRequest lost, ActionContext context, Deadline deadline)
            throws InterruptedException {
        String unknown = "request sent, no answer: outcome unknown (" + lost.why() + ")";
        try {
            // The request may still be on its way through the server when the connection is already gone.
            for (Duration pause : LOOKS) {
                Thread.sleep(pause.compareTo(deadline.left()) < 0 ? pause : deadline.left());
                if (verb.asWanted()) {
                    return Results.changed(
                            null, "no answer to the request, but it is as wanted now (" + lost.why() + ")");
                }
                Ref task = running(verb);
                if (task != null) {
                    return follow(verb, task, context, deadline);
                }
            }
        } catch (FaultException | ProblemException e) {
            // Then nothing can be found out, and that is what is said.
        }
        return Results.running(null, unknown);
    }

    private ActionResult follow(Verb verb, Ref task, ActionContext context, Deadline deadline)
            throws InterruptedException {
        if (!context.toTheEnd()) {
            return Results.running(task, "submitted, not waited for; its answer was lost");
        }
        return switch (waiting.task(task, deadline, context.progress())) {
            case TaskEnd.Done() -> {
                String more = verb.afterwards();
                String found = "the answer to the request was lost, its task was found again";
                yield Results.changed(task, more.isEmpty() ? found : found + "; " + more);
            }
            case TaskEnd.Late() -> Results.running(task, "not ended within " + Words.time(context.timeout()));
            case TaskEnd.Unseen(String why) -> Results.running(task, "lost sight of the task: " + why);
            case TaskEnd.Broken(Fault fault) -> Results.failed(task, fault.words());
        };
    }

    private @Nullable Ref running(Verb verb) throws InterruptedException {
        if (verb.task().isEmpty()) {
            return null;
        }
        List<ObjectContent> tasks = collector.retrieve(new FilterSpec(
                List.of(new FilterSpec.Properties("Task", List.of("info.descriptionId", "info.state"))),
                List.of(verb.vm()),
                new FilterSpec.Walk("VirtualMachine", "recentTask")));
        return tasks.stream()
                .filter(t -> t.text("info.descriptionId").endsWith("." + verb.task()))
                .filter(t -> t.text("info.state").equals("running")
                        || t.text("info.state").equals("queued"))
                .map(ObjectContent::ref)
                .findFirst()
                .orElse(null);
    }
}
