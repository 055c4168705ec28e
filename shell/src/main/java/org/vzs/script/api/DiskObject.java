package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.Disk;

/** A disk. */
@Doc(value = "A disk of a filer, or a drive of a storage system.", example = "disks()[0]")
public final class DiskObject extends ItemObject<Disk> {
    private final Disk disk;

    DiskObject(Disk disk) {
        this.disk = disk;
    }

    @Override
    protected String noun() {
        return "disk";
    }

    @Override
    Disk item() {
        return disk;
    }

    @Override
    public List<String> columns() {
        return List.of("name", "endpoint", "type", "role", "size", "aggregate", "owner");
    }

    /** Type. */
    @HostAccess.Export
    @Doc("The device's word for its kind, such as SSD or FCAL.")
    public String type() {
        return disk.info().type();
    }

    /** Role. */
    @HostAccess.Export
    @Doc("What it is for: data, parity, dparity, spare, failed, unassigned, or another word of the device's.")
    public String role() {
        return disk.info().role();
    }

    /** Aggregate. */
    @HostAccess.Export
    @Doc("The aggregate or array that it is in; empty if it is in none.")
    public String aggregate() {
        return disk.info().aggregate();
    }

    /** Owner. */
    @HostAccess.Export
    @Doc("The node that owns it; empty if none does, or it is not said.")
    public String owner() {
        return disk.info().owner();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("Its size, such as 1020 MiB.")
    public String size() {
        return disk.info().size().toString();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("Its size, in bytes.")
    public double sizeBytes() {
        return disk.info().size().toDouble();
    }
}
