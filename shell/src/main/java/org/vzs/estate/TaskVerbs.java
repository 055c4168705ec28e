package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.Tasks.TaskInfo;

/** The verbs of tasks. Thread-safe. */
public final class TaskVerbs {
    private final Estate estate;

    /** The verbs on the tasks of {@code estate}. */
    public TaskVerbs(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
    }

    /** The task's state now. */
    public TaskInfo read(RunningTask task) {
        return estate.tasks(task.endpoint()).read(task.id());
    }

    /** Waits for the ends. Changes nothing, but the outcome counts like that of the verb that began the task. */
    public Results await(List<RunningTask> tasks, Plan.Options options) {
        return run("wait", tasks, options, this::end);
    }

    private ActionResult end(RunningTask task, ActionContext context) {
        try {
            return estate.tasks(task.endpoint()).await(task.id(), context);
        } catch (InterruptedException e) {
            // Only the wait was given up: the task goes on, and must not be taken for one that was never begun.
            Thread.currentThread().interrupt();
            return new ActionResult(Outcome.STILL_RUNNING, task.id(), "not waited for: interrupted");
        }
    }

    /** Asks the servers to cancel; whether they do shows in the tasks' states. */
    public Results cancel(List<RunningTask> tasks, Plan.Options options) {
        return run("cancel", tasks, options, (task, context) -> {
            estate.tasks(task.endpoint()).cancel(task.id());
            return new ActionResult(Outcome.CHANGED, task.id(), "asked to cancel");
        });
    }

    private interface Verb {
        ActionResult apply(RunningTask task, ActionContext context) throws InterruptedException;
    }

    private Results run(String verb, List<RunningTask> tasks, Plan.Options options, Verb effect) {
        List<PlannedAction> actions = tasks.stream()
                .map(t -> new PlannedAction(t, verb + " task", new Decision.Change(""), c -> effect.apply(t, c)))
                .toList();
        return estate.gate().run(new Plan(verb, false, options, actions));
    }
}
