package org.vzs.driver.vsphere;

import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.driver.PowerState;

/**
 * A change of the power state by a task.
 *
 * @param operation such as {@code PowerOnVM_Task}
 * @param task the task's name, such as {@code powerOn}
 * @param wanted the state afterwards; null for a restart, which ends as it began and is never as wanted already
 * @param words what it is called in messages
 */
record PowerVerb(
        Collector collector,
        Ref vm,
        String operation,
        String task,
        @Nullable PowerState wanted,
        String words) implements Verb {
    static PowerVerb on(Collector collector, Ref vm) {
        return new PowerVerb(collector, vm, "PowerOnVM_Task", "powerOn", PowerState.POWERED_ON, "power on");
    }

    static PowerVerb off(Collector collector, Ref vm) {
        return new PowerVerb(collector, vm, "PowerOffVM_Task", "powerOff", PowerState.POWERED_OFF, "power off");
    }

    static PowerVerb suspend(Collector collector, Ref vm) {
        return new PowerVerb(collector, vm, "SuspendVM_Task", "suspend", PowerState.SUSPENDED, "suspend");
    }

    static PowerVerb reset(Collector collector, Ref vm) {
        return new PowerVerb(collector, vm, "ResetVM_Task", "reset", null, "reset");
    }

    @Override
    public Call call() {
        return new Call(operation, vm);
    }

    @Override
    public @Nullable ActionResult meaning(Fault fault) throws InterruptedException {
        return new PowerFaults(collector, vm, wanted, words).meaning(fault);
    }

    @Override
    public boolean asWanted() throws InterruptedException {
        String now = collector.one(vm, "runtime.powerState").text("runtime.powerState");
        return wanted != null && !now.isEmpty() && PowerStates.of(now) == wanted;
    }
}
