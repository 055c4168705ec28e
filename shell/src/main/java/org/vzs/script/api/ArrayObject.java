package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.StorageSystem;

/** An array. */
@Doc(value = "An array of drives.", example = "storageSystem('v7000').arrays()[0]")
public final class ArrayObject extends ScriptObject {
    private final StorageSystem.Array array;

    ArrayObject(StorageSystem.Array array) {
        this.array = array;
    }

    @Override
    protected String noun() {
        return "array";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "state", "raidState", "level", "redundancy", "tier", "pool", "size", "id");
    }

    @Override
    public String toString() {
        return array.name();
    }

    /** Id. */
    @HostAccess.Export
    @Doc("The device's id.")
    public String id() {
        return array.id();
    }

    /** Name. */
    @HostAccess.Export
    @Doc("Its name.")
    public String name() {
        return array.name();
    }

    /** State. */
    @HostAccess.Export
    @Doc("How it is, such as online.")
    public String state() {
        return array.state();
    }

    /** RAID state. */
    @HostAccess.Export
    @Doc("How its redundancy is, such as online, degraded or syncing.")
    public String raidState() {
        return array.raidState();
    }

    /** Level. */
    @HostAccess.Export
    @Doc("Its RAID level, such as raid5.")
    public String level() {
        return array.level();
    }

    /** Redundancy. */
    @HostAccess.Export
    @Doc("How many drives may still fail; empty if not known.")
    public String redundancy() {
        return array.redundancy();
    }

    /** Tier. */
    @HostAccess.Export
    @Doc("The device's word for its kind of drives, such as generic_ssd.")
    public String tier() {
        return array.tier();
    }

    /** Pool. */
    @HostAccess.Export
    @Doc("The name of its pool; empty if it is in none.")
    public String pool() {
        return array.pool();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("What it gives to the pool.")
    public String size() {
        return array.capacity().toString();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("What it gives to the pool, in bytes.")
    public double sizeBytes() {
        return array.capacity().toDouble();
    }

    /** Members. */
    @HostAccess.Export
    @Doc("Its places, by number.")
    public List<ArrayMemberObject> members() {
        return array.members().stream().map(ArrayMemberObject::new).toList();
    }
}
