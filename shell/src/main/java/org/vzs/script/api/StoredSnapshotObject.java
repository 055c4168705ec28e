package org.vzs.script.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyInstant;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Selection;
import org.vzs.estate.StoredSnapshot;
import org.vzs.size.Size;

/** A snapshot on a storage system that knows virtual machines. */
@Doc(value = "A snapshot that a vmstore has of a virtual machine.", example = "vmstore('tintri1').snapshots()[0]")
public final class StoredSnapshotObject extends ItemObject<StoredSnapshot> {
    private final Session session;
    private final StoredSnapshot snapshot;

    StoredSnapshotObject(Session session, StoredSnapshot snapshot) {
        this.session = session;
        this.snapshot = snapshot;
    }

    @Override
    protected String noun() {
        return "snapshot on a vmstore";
    }

    @Override
    protected ScriptObject base() {
        return new StoredSnapshotVerbsObject(session, Selection.of(List.of(snapshot)));
    }

    @Override
    StoredSnapshot item() {
        return snapshot;
    }

    @Override
    public List<String> columns() {
        return List.of("vm", "name", "created", "expires", "changed", "clones", "type", "endpoint");
    }

    /** Machine. */
    @HostAccess.Export
    @Doc("The name of its virtual machine, which may be gone.")
    public String vm() {
        return snapshot.info().vm();
    }

    /** Creation. */
    @HostAccess.Export
    @Doc("When it was taken, as a Date.")
    public ProxyInstant created() {
        return ProxyInstant.from(snapshot.info().created());
    }

    /** Age. */
    @HostAccess.Export
    @Doc("Its age in days, with one decimal.")
    public double ageDays() {
        long minutes =
                Duration.between(snapshot.info().created(), Instant.now()).toMinutes();
        return Math.round(minutes / 144.0) / 10.0;
    }

    /** Expiry. */
    @HostAccess.Export
    @Doc("When it removes itself, as a Date; null for never.")
    public @Nullable ProxyInstant expires() {
        Instant when = snapshot.info().expires();
        return when == null ? null : ProxyInstant.from(when);
    }

    /** Type. */
    @HostAccess.Export
    @Doc("Why it was taken, in the vmstore's word, such as USER_GENERATED_SNAPSHOT.")
    public String type() {
        return snapshot.info().type();
    }

    /** Consistency. */
    @HostAccess.Export
    @Doc("CRASH_CONSISTENT or VM_CONSISTENT.")
    public String consistency() {
        return snapshot.info().consistency();
    }

    /** Changed. */
    @HostAccess.Export
    @Doc("What changed in the machine since the snapshot before it, such as 1.2 GiB; null if not said.")
    public @Nullable String changed() {
        Size changed = snapshot.info().changed();
        return changed == null ? null : changed.toString();
    }

    /** Changed. */
    @HostAccess.Export
    @Doc("The same as it lies on disk, after savings.")
    public @Nullable String changedPhysical() {
        Size changed = snapshot.info().changedPhysical();
        return changed == null ? null : changed.toString();
    }

    /** Clones. */
    @HostAccess.Export
    @Doc("How many machines stand on it.")
    public int clones() {
        return snapshot.info().clones();
    }

    /** Replica. */
    @HostAccess.Export
    @Doc("Whether it came from another vmstore.")
    public boolean replica() {
        return snapshot.info().replica();
    }

    /** Orphaned. */
    @HostAccess.Export
    @Doc("Whether its machine is gone.")
    public boolean orphaned() {
        return snapshot.info().orphaned();
    }
}
