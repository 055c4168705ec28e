package org.vzs.lab.vsphere;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.EnumValue;
import org.vzs.lab.soap.Mor;
import org.vzs.lab.soap.SoapFault;

/** A task as a managed object. */
final class TaskView {
    private TaskView() {}

    static ManagedObject managed(VmTask task, VmOperation operation) {
        return new FixedObject("Task", task.ref().id()).compute("info", () -> info(task, operation));
    }

    private static DataObject info(VmTask task, VmOperation operation) {
        SoapFault error = task.state == VmTask.State.error ? task.error : null;
        return DataObject.of("TaskInfo")
                .set("key", task.ref().id())
                .set("task", task.ref())
                .set("name", task.operation)
                .set("descriptionId", operation.descriptionId())
                .set("entity", new Mor("VirtualMachine", task.vm))
                .set("entityName", task.entityName)
                .set("state", new EnumValue("TaskInfoState", task.state.name().toLowerCase(Locale.ROOT)))
                .set("cancelled", task.cancelled)
                .set("cancelable", operation.cancelable() && !task.ended())
                .set("error", error == null ? null : error.asTaskError())
                .set("result", task.result)
                .set("progress", progress(task))
                .set("reason", DataObject.subtype("TaskReasonUser").set("userName", Account.TASK_USER))
                .set("queueTime", task.queued)
                .set("startTime", task.started)
                .set("completeTime", task.completed)
                .set("eventChainId", task.number);
    }

    // the reference: progress is only there while the task runs
    private static @Nullable Integer progress(VmTask task) {
        return task.state == VmTask.State.running ? task.progress : null;
    }
}
