package org.vzs.script.api;

import org.vzs.estate.Selection;
import org.vzs.estate.Snapshot;

/** Snapshots of all kinds. */
@Doc(value = "Some snapshots, of whatever they were taken, resolved.", example = "snapshots()")
@Holds(SnapshotObject.class)
public final class SnapshotSelection extends SelectionObject<Snapshot> {
    SnapshotSelection(Session session, Selection<Snapshot> snapshots) {
        super(session, snapshots, s -> new SnapshotObject(session, s));
    }

    @Override
    protected String noun() {
        return "selection of snapshots";
    }

    @Override
    protected ScriptObject base() {
        return new SnapshotVerbsObject(session(), selection());
    }

    @Override
    SnapshotSelection with(Selection<Snapshot> other) {
        return new SnapshotSelection(session(), other);
    }
}
