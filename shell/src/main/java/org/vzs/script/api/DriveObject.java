package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.StorageSystem;

/** A drive. */
@Doc(value = "A drive of a storage system.", example = "storageSystem('v7000').drives()[0]")
public final class DriveObject extends ScriptObject {
    private final StorageSystem.Drive drive;

    DriveObject(StorageSystem.Drive drive) {
        this.drive = drive;
    }

    @Override
    protected String noun() {
        return "drive";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "state", "use", "technology", "size", "array", "enclosure", "slot");
    }

    @Override
    public String toString() {
        return "drive " + drive.id();
    }

    /** Id. */
    @HostAccess.Export
    @Doc("The device's id.")
    public String id() {
        return drive.id();
    }

    /** State. */
    @HostAccess.Export
    @Doc("How it is, such as online.")
    public String state() {
        return drive.state();
    }

    /** Use. */
    @HostAccess.Export
    @Doc("What it is for: member, spare, candidate, unused or failed.")
    public String use() {
        return drive.use();
    }

    /** Technology. */
    @HostAccess.Export
    @Doc("The device's word for its kind, such as sas_ssd.")
    public String technology() {
        return drive.technology();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("Its size, such as 558 GiB.")
    public String size() {
        return drive.capacity().toString();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("Its size in bytes.")
    public double sizeBytes() {
        return drive.capacity().toDouble();
    }

    /** Array. */
    @HostAccess.Export
    @Doc("The name of its array; null if it is in none.")
    public @Nullable String array() {
        return drive.array();
    }

    /** Enclosure. */
    @HostAccess.Export
    @Doc("The number of its enclosure.")
    public String enclosure() {
        return drive.enclosure();
    }

    /** Slot. */
    @HostAccess.Export
    @Doc("The number of its slot.")
    public String slot() {
        return drive.slot();
    }
}
