package org.vzs.driver.vsphere;

import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Tasks;

/** The server's tasks, by the value of their reference. */
record VsphereTasks(Session session, Collector collector, Reads reads, TaskWait waiting) implements Tasks {
    @Override
    public TaskInfo read(String id) {
        ObjectContent task = reads.run(() -> collector.one(Ref.task(id), "info.state", "info.progress", "info.error"));
        State state = switch (task.text("info.state")) {
            case "success" -> State.SUCCESS;
            case "error" -> State.ERROR;
            case "running" -> State.RUNNING;
            default -> State.QUEUED;
        };
        int progress = state == State.SUCCESS
                ? 100
                : (int) Math.clamp(task.get("info.progress").number(), 0L, 100L);
        String detail =
                state == State.ERROR ? Fault.ofTask(task.get("info.error")).words() : "";
        return new TaskInfo(id, state, progress, detail);
    }

    @Override
    public ActionResult await(String id, ActionContext context) throws InterruptedException {
        Ref task = Ref.task(id);
        return switch (waiting.task(task, Deadline.after(context.timeout()), context.progress())) {
            case TaskEnd.Done() -> Results.changed(task, "");
            case TaskEnd.Broken(Fault fault) -> Results.failed(task, fault.words());
            case TaskEnd.Late() -> Results.running(task, "not ended within " + Words.time(context.timeout()));
            case TaskEnd.Unseen(String why) -> Results.running(task, why);
        };
    }

    @Override
    public void cancel(String id) {
        // Cancelling twice does what cancelling once does, so it may be sent again like a read.
        List<Xml> nothing = reads.run(() -> session.read(new Call("CancelTask", Ref.task(id))));
        assert nothing.isEmpty();
    }
}
