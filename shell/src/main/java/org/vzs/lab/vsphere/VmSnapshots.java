package org.vzs.lab.vsphere;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.Mor;

/** Snapshots as the client sees them: as managed objects, and as the tree in {@code snapshot}. */
final class VmSnapshots {
    private VmSnapshots() {}

    static ManagedObject managed(Vm vm, Snap snap) {
        return new FixedObject("VirtualMachineSnapshot", snap.id())
                .set("vm", vm.ref())
                .compute(
                        "childSnapshot",
                        () -> ArrayValue.ofReferences(
                                snap.children.stream().map(VmSnapshots::ref).toList()))
                .compute("config", () -> VmConfig.of(vm));
    }

    static Mor ref(Snap snap) {
        return new Mor("VirtualMachineSnapshot", snap.id());
    }

    /** The value of {@code snapshot}; null where there is no snapshot. */
    static @Nullable DataObject info(Vm vm) {
        if (vm.snapshots.isEmpty()) {
            return null;
        }
        return DataObject.of("VirtualMachineSnapshotInfo")
                .set("currentSnapshot", current(vm))
                .set("rootSnapshotList", tree(vm, vm.snapshots));
    }

    static ArrayValue roots(Vm vm) {
        return ArrayValue.ofReferences(
                vm.snapshots.stream().map(VmSnapshots::ref).toList());
    }

    private static @Nullable Mor current(Vm vm) {
        return vm.currentSnapshot == null ? null : new Mor("VirtualMachineSnapshot", vm.currentSnapshot);
    }

    private static ArrayValue tree(Vm vm, List<Snap> snaps) {
        return new ArrayValue(
                "VirtualMachineSnapshotTree",
                snaps.stream()
                        .map(s -> DataObject.of("VirtualMachineSnapshotTree")
                                .set("snapshot", ref(s))
                                .set("vm", vm.ref())
                                .set("name", s.name)
                                .set("description", s.description)
                                .set("id", s.number)
                                .set("createTime", s.created)
                                .set("state", s.state.value())
                                .set("quiesced", s.quiesced)
                                .set("childSnapshotList", s.children.isEmpty() ? null : tree(vm, s.children))
                                .set("replaySupported", false))
                        .toList());
    }
}
