package org.vzs.script.api;

import org.vzs.estate.Selection;
import org.vzs.estate.VmSnapshot;

/** Snapshots. */
@Doc(value = "Some snapshots of virtual machines, resolved.", example = "vms().snapshots()")
@Holds(VmSnapshotObject.class)
public final class VmSnapshotSelection extends SelectionObject<VmSnapshot> {
    VmSnapshotSelection(Session session, Selection<VmSnapshot> snapshots) {
        super(session, snapshots, s -> new VmSnapshotObject(session, s));
    }

    @Override
    protected String noun() {
        return "selection of snapshots of virtual machines";
    }

    @Override
    protected ScriptObject base() {
        return new VmSnapshotVerbsObject(session(), selection());
    }

    @Override
    VmSnapshotSelection with(Selection<VmSnapshot> other) {
        return new VmSnapshotSelection(session(), other);
    }
}
