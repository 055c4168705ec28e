package org.vzs.lab.vsphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;
import org.vzs.lab.soap.SoapFault;

/** The operations on snapshot trees. */
final class SnapshotOperations {
    private record Operation(
            String descriptionId,
            boolean cancelable,
            ToLongBiFunction<Vm, Map<String, String>> duration,
            BiFunction<Vm, VmTask, @Nullable Mor> work,
            boolean needsSnapshot)
            implements VmOperation {
        @Override
        public long millis(Vm vm, Map<String, String> arguments) {
            return duration.applyAsLong(vm, arguments);
        }

        @Override
        public void check(Vm vm, VmTask task) {
            if (needsSnapshot && Snap.find(vm.snapshots, task.argument("snapshot")) == null) {
                throw Faults.notFound(new Mor("VirtualMachineSnapshot", task.argument("snapshot")));
            }
        }

        @Override
        public @Nullable Mor apply(Vm vm, VmTask task) {
            return work.apply(vm, task);
        }
    }

    private final World world;
    private final Inventory inventory;
    private final GuestLife guests;

    SnapshotOperations(World world, Inventory inventory, GuestLife guests) {
        this.world = world;
        this.inventory = inventory;
        this.guests = guests;
    }

    Map<String, VmOperation> all() {
        return Map.of(
                "CreateSnapshot_Task",
                new Operation(
                        "VirtualMachine.createSnapshot",
                        true,
                        (vm, args) -> "true".equals(args.get("memory")) && vm.power == Power.poweredOn ? 1800 : 800,
                        this::create,
                        false),
                "RemoveAllSnapshots_Task",
                new Operation(
                        "VirtualMachine.removeAllSnapshots",
                        false,
                        (vm, args) -> 1500 + 500L * count(vm.snapshots),
                        this::removeAll,
                        false),
                "RemoveSnapshot_Task",
                new Operation("VirtualMachineSnapshot.remove", false, (vm, args) -> 2000, this::remove, true),
                "RevertToSnapshot_Task",
                new Operation("VirtualMachineSnapshot.revert", false, (vm, args) -> 900, this::revert, true),
                "RevertToCurrentSnapshot_Task",
                new Operation(
                        "VirtualMachine.revertToCurrentSnapshot",
                        false,
                        (vm, args) -> 900,
                        this::revertToCurrent,
                        false),
                "ConsolidateVMDisks_Task",
                new Operation("VirtualMachine.consolidateDisks", false, (vm, args) -> 2500, this::consolidate, false));
    }

    private static int count(List<Snap> trees) {
        int n = 0;
        for (Snap s : trees) {
            n += 1 + count(s.children);
        }
        return n;
    }

    private Mor create(Vm vm, VmTask task) {
        boolean on = vm.power == Power.poweredOn;
        // without its memory the state of a running machine is that of one that lost power
        Power state = on && !task.flag("memory") ? Power.poweredOff : vm.power;
        // the reference: quiesce is ignored where the machine is off or VMware Tools are not available
        boolean quiesced = task.flag("quiesce") && vm.toolsRunning();
        Snap snap = new Snap(
                inventory.nextSnapshotNumber(),
                task.argument("name"),
                task.argument("description"),
                world.now(),
                state,
                quiesced);
        Snap parent = vm.currentSnapshot == null ? null : Snap.find(vm.snapshots, vm.currentSnapshot);
        (parent == null ? vm.snapshots : parent.children).add(snap);
        vm.currentSnapshot = snap.id();
        inventory.addSnapshot(vm, snap);
        return new Mor("VirtualMachineSnapshot", snap.id());
    }

    private @Nullable Mor removeAll(Vm vm, VmTask task) {
        vm.snapshots.forEach(s -> s.walk(inventory::removeSnapshot));
        vm.snapshots.clear();
        vm.currentSnapshot = null;
        return null;
    }

    private @Nullable Mor remove(Vm vm, VmTask task) {
        Snap snap = snapshot(vm, task);
        List<Snap> siblings = Snap.siblings(vm.snapshots, snap);
        Snap parent = Snap.parent(vm.snapshots, snap);
        if (siblings == null) {
            throw Faults.notFound(new Mor("VirtualMachineSnapshot", snap.id()));
        }
        int at = siblings.indexOf(snap);
        siblings.remove(at);
        List<String> gone = new ArrayList<>();
        if (task.flag("removeChildren")) {
            snap.walk(s -> {
                gone.add(s.id());
                inventory.removeSnapshot(s);
            });
        } else {
            gone.add(snap.id());
            siblings.addAll(at, snap.children);
            inventory.removeSnapshot(snap);
        }
        if (vm.currentSnapshot != null && gone.contains(vm.currentSnapshot)) {
            vm.currentSnapshot = parent == null ? null : parent.id();
        }
        return null;
    }

    private @Nullable Mor revert(Vm vm, VmTask task) {
        Snap snap = snapshot(vm, task);
        vm.currentSnapshot = snap.id();
        switch (snap.state) {
            case poweredOff, suspended -> vm.become(snap.state, false, null);
            case poweredOn -> {
                if (task.flag("suppressPowerOn")) {
                    vm.become(Power.suspended, false, null);
                } else {
                    vm.become(Power.poweredOn, true, guests.now());
                }
            }
        }
        return null;
    }

    private @Nullable Mor revertToCurrent(Vm vm, VmTask task) {
        if (vm.currentSnapshot == null) {
            throw SoapFault.of("NotFound", "The virtual machine does not have a current snapshot.");
        }
        return revert(vm, task);
    }

    private @Nullable Mor consolidate(Vm vm, VmTask task) {
        vm.consolidationNeeded = false;
        return null;
    }

    private static Snap snapshot(Vm vm, VmTask task) {
        String id = task.argument("snapshot");
        String wanted = id.isEmpty() && vm.currentSnapshot != null ? vm.currentSnapshot : id;
        Snap snap = Snap.find(vm.snapshots, wanted);
        if (snap == null) {
            throw Faults.notFound(new Mor("VirtualMachineSnapshot", wanted));
        }
        return snap;
    }
}
