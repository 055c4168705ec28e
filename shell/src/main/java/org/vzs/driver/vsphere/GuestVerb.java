package org.vzs.driver.vsphere;

import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.driver.PowerState;

/**
 * A request to the guest's tools, which the server only passes on: there is no task, and success says that the guest was
 * asked.
 *
 * @param operation {@code ShutdownGuest} or {@code RebootGuest}
 * @param wanted the state in the end; null for a reboot
 * @param words what it is called in messages
 */
record GuestVerb(
        Collector collector,
        Ref vm,
        String operation,
        @Nullable PowerState wanted,
        String words) implements Verb {
    static GuestVerb shutdown(Collector collector, Ref vm) {
        return new GuestVerb(collector, vm, "ShutdownGuest", PowerState.POWERED_OFF, "shut down");
    }

    static GuestVerb reboot(Collector collector, Ref vm) {
        return new GuestVerb(collector, vm, "RebootGuest", null, "restart");
    }

    @Override
    public Call call() {
        return new Call(operation, vm);
    }

    @Override
    public String task() {
        return "";
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

    @Override
    public String afterwards() {
        return "the guest was asked to " + words;
    }
}
