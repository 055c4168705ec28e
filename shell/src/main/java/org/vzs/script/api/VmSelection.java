package org.vzs.script.api;

import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.Selection;
import org.vzs.estate.VirtualMachine;
import org.vzs.estate.VmSnapshot;

/** Virtual machines. */
@Doc(value = "Some virtual machines, resolved.", example = "vms('MyVM*')")
@Holds(VmObject.class)
public final class VmSelection extends SelectionObject<VirtualMachine> {
    VmSelection(Session session, Selection<VirtualMachine> vms) {
        super(session, vms, vm -> new VmObject(session, vm));
    }

    @Override
    protected String noun() {
        return "selection of vms";
    }

    @Override
    protected ScriptObject base() {
        return new VmVerbsObject(session(), selection());
    }

    @Override
    VmSelection with(Selection<VirtualMachine> other) {
        return new VmSelection(session(), other);
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc(value = "The snapshots of all of them.", usage = "snapshots()", example = "vms().snapshots()")
    public VmSnapshotSelection snapshots(Args args) {
        args.atMost(0);
        return new VmSnapshotSelection(
                session(),
                Selection.of(selection().stream()
                        .flatMap(vm -> VmSnapshot.of(session().estate().current(vm)).stream())
                        .toList()));
    }
}
