package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.RunningTask;

/** A task. */
@Doc(value = "A server's task that was not waited for.", example = "vm('MyVM1').start({wait: false}).tasks")
public final class TaskObject extends ItemObject<RunningTask> {
    private final Session session;
    private final RunningTask task;

    TaskObject(Session session, RunningTask task) {
        this.session = session;
        this.task = task;
    }

    @Override
    protected String noun() {
        return "task";
    }

    @Override
    RunningTask item() {
        return task;
    }

    @Override
    public List<String> columns() {
        return List.of("name", "state", "progress", "endpoint", "id");
    }

    /** State. */
    @HostAccess.Export
    @Doc("QUEUED, RUNNING, SUCCESS or ERROR, asked now.")
    public String state() {
        return session.taskVerbs().read(task).state().name();
    }

    /** Progress. */
    @HostAccess.Export
    @Doc("The progress in per cent, asked now.")
    public int progress() {
        return session.taskVerbs().read(task).progress();
    }

    /** Waits. */
    @HostAccess.Export
    @Doc(
            value = "Waits for its end.",
            usage = "await({timeout})",
            errors = {
                "the server no longer knows the task: it is STILL_RUNNING for all that is known; look at its target",
                "not ended within 30m: it is STILL_RUNNING; wait again, or with a longer timeout"
            },
            example = "vm('MyVM1').start({wait: false}).tasks[0].await()")
    public ResultsObject await(Args args) {
        return new ResultsObject(
                session,
                session.taskVerbs()
                        .await(
                                List.of(task),
                                args.options(0, CallOptions.COMMON).common()));
    }

    /** Cancels. */
    @HostAccess.Export
    @Doc(
            value = "Asks the server to cancel it.",
            usage = "cancel()",
            errors = {
                "ManagedObjectNotFound: the server has forgotten the task; look at its target instead",
                "NotSupported: the server cannot cancel a task of this kind; wait for its end"
            },
            example = "vm('MyVM1').start({wait: false}).tasks[0].cancel()")
    public ResultsObject cancel(Args args) {
        return new ResultsObject(
                session,
                session.taskVerbs()
                        .cancel(
                                List.of(task),
                                args.options(0, CallOptions.COMMON).common()));
    }
}
