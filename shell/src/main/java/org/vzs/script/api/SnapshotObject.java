package org.vzs.script.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyInstant;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Selection;
import org.vzs.estate.Snapshot;
import org.vzs.estate.VmSnapshot;
import org.vzs.size.Size;

/** A snapshot of any kind. */
@Doc(
        value =
                "A snapshot, of whatever it was taken. What only a virtual machine's has is in vm('MyVM3').snapshots().",
        example = "snapshots()[0]")
public final class SnapshotObject extends ItemObject<Snapshot> {
    private final Session session;
    private final Snapshot snapshot;

    SnapshotObject(Session session, Snapshot snapshot) {
        this.session = session;
        this.snapshot = snapshot;
    }

    @Override
    protected String noun() {
        return "snapshot";
    }

    @Override
    protected ScriptObject base() {
        return new SnapshotVerbsObject(session, Selection.of(List.of(snapshot)));
    }

    @Override
    Snapshot item() {
        return snapshot;
    }

    @Override
    public List<String> columns() {
        return List.of("kind", "of", "name", "date", "size", "state", "endpoint");
    }

    /** Kind. */
    @HostAccess.Export
    @Doc("What it was taken of: vm, pool, volume, or vmstore for one that a VMstore has of a machine.")
    public String kind() {
        return snapshot.kind();
    }

    /** Of. */
    @HostAccess.Export
    @Doc("The name of that.")
    public String of() {
        return snapshot.of();
    }

    /** Machine. */
    @HostAccess.Export
    @Doc("The name of its virtual machine; null if it was taken of something else.")
    public @Nullable String vm() {
        return snapshot.kind().startsWith("vm") ? snapshot.of() : null;
    }

    /** Path. */
    @HostAccess.Export
    @Doc("The names from the root of a virtual machine's tree down to it, separated by /; for others the name.")
    public String path() {
        return snapshot instanceof VmSnapshot s ? s.path() : snapshot.name();
    }

    /** Creation. */
    @HostAccess.Export
    @Doc("When it was taken, as a Date; null where the device does not say, or leaves out the year or the zone.")
    public @Nullable ProxyInstant created() {
        Instant created = snapshot.created();
        return created == null ? null : ProxyInstant.from(created);
    }

    /** Age. */
    @HostAccess.Export
    @Doc("Its age in days, with one decimal; null where created is.")
    public @Nullable Double ageDays() {
        Instant created = snapshot.created();
        return created == null
                ? null
                : Math.round(Duration.between(created, Instant.now()).toMinutes() / 144.0) / 10.0;
    }

    /** Date. */
    @HostAccess.Export
    @Doc("When it was taken, in the device's own words; empty where it does not say.")
    public String date() {
        return snapshot.date();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("The space that it takes, such as 1.2 GiB; null where the device does not say.")
    public @Nullable String size() {
        Size size = snapshot.size();
        return size == null ? null : size.toString();
    }

    /** Size in bytes. */
    @HostAccess.Export
    @Doc("The same in bytes.")
    public @Nullable Double sizeBytes() {
        Size size = snapshot.size();
        return size == null ? null : size.toDouble();
    }

    /** State. */
    @HostAccess.Export
    @Doc("The device's word for how it is, or what keeps it busy, such as 'busy: LUNs'; empty for nothing.")
    public String state() {
        return snapshot.state();
    }
}
