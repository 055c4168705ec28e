package org.vzs.estate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.PowerState;
import org.vzs.driver.SnapshotInfo;
import org.vzs.driver.VmAction;
import org.vzs.driver.VmInfo;

/** Judges what an action would do to a virtual machine. Pure: the same input gives the same answer. */
final class VmDecisions {
    private VmDecisions() {}

    static Decision decide(VmInfo vm, VmAction action) {
        return switch (action) {
            case VmAction.CreateSnapshot create ->
                contains(vm.snapshots(), create.name())
                        ? new Decision.Nothing("has a snapshot of that name")
                        : new Decision.Change("");
            case VmAction.RemoveSnapshot remove ->
                find(vm.snapshots(), remove.snapshotId())
                        ? new Decision.Change("")
                        : new Decision.Nothing("the snapshot is gone");
            case VmAction.RemoveAllSnapshots ignored ->
                vm.snapshots().isEmpty() ? new Decision.Nothing("has no snapshots") : new Decision.Change("");
            case VmAction.Revert ignored -> new Decision.Change("");
            case VmAction.Start ignored -> power(vm, PowerState.POWERED_ON);
            case VmAction.Stop ignored -> power(vm, PowerState.POWERED_OFF);
            case VmAction.Shutdown ignored -> shutdown(vm);
            case VmAction.Suspend ignored -> running(vm, power(vm, PowerState.SUSPENDED));
            case VmAction.Restart ignored -> running(vm, power(vm, null));
        };
    }

    /**
     * The machine as a verb leaves it that took it down; null for what a listing alone can tell, as whether its tools run
     * after a start.
     */
    static @Nullable VmInfo after(VmInfo vm, VmAction action) {
        return switch (action) {
            case VmAction.Stop ignored -> vm.in(PowerState.POWERED_OFF);
            case VmAction.Shutdown ignored -> vm.in(PowerState.POWERED_OFF);
            case VmAction.Suspend ignored -> vm.in(PowerState.SUSPENDED);
            default -> null;
        };
    }

    private static Decision power(VmInfo vm, @Nullable PowerState wanted) {
        if (vm.powerState() == wanted) {
            return new Decision.Nothing("is " + vm.powerState());
        }
        return vm.template() ? new Decision.Refuse("is a template, which cannot be powered") : new Decision.Change("");
    }

    private static Decision running(VmInfo vm, Decision otherwise) {
        return vm.powerState() == PowerState.POWERED_ON || otherwise instanceof Decision.Nothing
                ? otherwise
                : new Decision.Refuse("is " + vm.powerState() + ", not running");
    }

    private static Decision shutdown(VmInfo vm) {
        if (vm.powerState() == PowerState.SUSPENDED) {
            return new Decision.Refuse("is suspended: its guest cannot shut down; start it first, or stop() it");
        }
        Decision decision = power(vm, PowerState.POWERED_OFF);
        // A hint, not a refusal: what the listing says of the tools may be a minute old, the device decides.
        return decision instanceof Decision.Change && !vm.toolsRunning()
                ? new Decision.Change("VMware Tools is not running: the guest may refuse")
                : decision;
    }

    private static boolean contains(List<SnapshotInfo> level, String name) {
        return level.stream().anyMatch(s -> s.name().equals(name) || contains(s.children(), name));
    }

    private static boolean find(List<SnapshotInfo> level, String id) {
        return level.stream().anyMatch(s -> s.id().equals(id) || find(s.children(), id));
    }
}
