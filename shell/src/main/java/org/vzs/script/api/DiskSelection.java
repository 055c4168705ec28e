package org.vzs.script.api;

import org.vzs.estate.Disk;
import org.vzs.estate.Selection;

/** Disks. */
@Doc(value = "Some disks, resolved.", example = "disks()")
@Holds(DiskObject.class)
public final class DiskSelection extends SelectionObject<Disk> {
    DiskSelection(Session session, Selection<Disk> disks) {
        super(session, disks, DiskObject::new);
    }

    @Override
    protected String noun() {
        return "selection of disks";
    }

    @Override
    DiskSelection with(Selection<Disk> other) {
        return new DiskSelection(session(), other);
    }
}
