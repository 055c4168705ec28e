package org.vzs.lab.vsphere;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;
import org.vzs.lab.soap.SoapFault;

/** A task on a virtual machine. What it will do follows from its operation and arguments. Guarded by the world's lock. */
final class VmTask {
    /** TaskInfoState, in the words of the schema. */
    enum State {
        queued,
        running,
        success,
        error
    }

    final int number;
    final String operation;
    final String vm;
    final String entityName;
    final Map<String, String> arguments;
    final Instant queued;
    final Duration duration;

    State state = State.queued;
    int progress;

    @Nullable
    Instant started;

    @Nullable
    Instant completed;

    @Nullable
    SoapFault error;

    @Nullable
    Mor result;

    boolean cancelled;

    VmTask(
            int number,
            String operation,
            String vm,
            String entityName,
            Map<String, String> arguments,
            Instant queued,
            Duration duration) {
        this.number = number;
        this.operation = operation;
        this.vm = vm;
        this.entityName = entityName;
        this.arguments = Map.copyOf(arguments);
        this.queued = queued;
        this.duration = duration;
    }

    Mor ref() {
        return new Mor("Task", "task-" + number);
    }

    boolean ended() {
        return state == State.success || state == State.error;
    }

    String argument(String name) {
        return arguments.getOrDefault(name, "");
    }

    boolean flag(String name) {
        return argument(name).equals("true");
    }
}
