package org.vzs.script.api;

import org.vzs.estate.Selection;
import org.vzs.estate.StorageSnapshot;

/** Snapshots. */
@Doc(value = "Some snapshots on storage devices, resolved.", example = "storageSnapshots()")
@Holds(StorageSnapshotObject.class)
public final class StorageSnapshotSelection extends SelectionObject<StorageSnapshot> {
    StorageSnapshotSelection(Session session, Selection<StorageSnapshot> snapshots) {
        super(session, snapshots, StorageSnapshotObject::new);
    }

    @Override
    protected String noun() {
        return "selection of snapshots of storage devices";
    }

    @Override
    StorageSnapshotSelection with(Selection<StorageSnapshot> other) {
        return new StorageSnapshotSelection(session(), other);
    }
}
