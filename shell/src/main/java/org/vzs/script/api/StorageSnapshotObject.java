package org.vzs.script.api;

import java.time.Instant;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyInstant;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.StorageSnapshot;

/** A snapshot. */
@Doc(
        value = "A snapshot on a storage device. The verbs are those of what it was taken of, such as"
                + " volume('db_data').removeSnapshot('before').",
        example = "storageSnapshots()[0]")
public final class StorageSnapshotObject extends ItemObject<StorageSnapshot> {
    private final StorageSnapshot snapshot;

    StorageSnapshotObject(StorageSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    protected String noun() {
        return "snapshot of a storage device";
    }

    @Override
    StorageSnapshot item() {
        return snapshot;
    }

    @Override
    public List<String> columns() {
        return List.of("of", "name", "kind", "date", "state", "endpoint");
    }

    /** Kind. */
    @HostAccess.Export
    @Doc("What it was taken of: pool or volume.")
    public String kind() {
        return snapshot.kind();
    }

    /** Of. */
    @HostAccess.Export
    @Doc("The name of the pool or volume.")
    public String of() {
        return snapshot.of();
    }

    /** Created. */
    @HostAccess.Export
    @Doc("When it was taken, as a Date; null where the device does not say, or leaves out the year or the zone.")
    public @Nullable ProxyInstant created() {
        Instant created = snapshot.created();
        return created == null ? null : ProxyInstant.from(created);
    }

    /** Date. */
    @HostAccess.Export
    @Doc("The same in the device's own words; empty where it does not say.")
    public String date() {
        return snapshot.date();
    }

    /** State. */
    @HostAccess.Export
    @Doc("The device's word for how it is, or what keeps it busy, such as LUNs; empty for nothing.")
    public String state() {
        return snapshot.state();
    }
}
