package org.vzs.script.api;

import org.vzs.estate.Selection;
import org.vzs.estate.StoredSnapshot;

/** Snapshots on storage systems that know virtual machines. */
@Doc(value = "Some snapshots of vmstores, resolved.", example = "vmstore('tintri1').snapshots()")
@Holds(StoredSnapshotObject.class)
public final class StoredSnapshotSelection extends SelectionObject<StoredSnapshot> {
    StoredSnapshotSelection(Session session, Selection<StoredSnapshot> snapshots) {
        super(session, snapshots, s -> new StoredSnapshotObject(session, s));
    }

    @Override
    protected String noun() {
        return "selection of snapshots on a vmstore";
    }

    @Override
    protected ScriptObject base() {
        return new StoredSnapshotVerbsObject(session(), selection());
    }

    @Override
    StoredSnapshotSelection with(Selection<StoredSnapshot> other) {
        return new StoredSnapshotSelection(session(), other);
    }
}
