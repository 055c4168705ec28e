package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.Datastore;

/** A datastore. */
@Doc(value = "A datastore that virtual machines have files on.", example = "datastores()[0]")
public final class DatastoreObject extends ItemObject<Datastore> {
    private final Datastore datastore;

    DatastoreObject(Datastore datastore) {
        this.datastore = datastore;
    }

    @Override
    protected String noun() {
        return "datastore";
    }

    @Override
    Datastore item() {
        return datastore;
    }

    @Override
    public List<String> columns() {
        return List.of("name", "type", "capacityGB", "freeGB", "freePercent", "accessible", "endpoint", "id");
    }

    /** Type. */
    @HostAccess.Export
    @Doc("Its type, such as VMFS or NFS.")
    public String type() {
        return datastore.info().type();
    }

    /** Capacity. */
    @HostAccess.Export
    @Doc("Its size in GiB.")
    public double capacityGB() {
        return Units.gib(datastore.info().capacityBytes());
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The free space in GiB.")
    public double freeGB() {
        return Units.gib(datastore.info().freeBytes());
    }

    /** Free share. */
    @HostAccess.Export
    @Doc("The free space in per cent of the size; 0 where the size is 0.")
    public int freePercent() {
        long capacity = datastore.info().capacityBytes();
        return capacity == 0 ? 0 : (int) Math.round(100.0 * datastore.info().freeBytes() / capacity);
    }

    /** Accessible. */
    @HostAccess.Export
    @Doc("Whether at least one host reaches it.")
    public boolean accessible() {
        return datastore.info().accessible();
    }
}
