package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Health;
import org.vzs.driver.VolumeInfo;
import org.vzs.estate.Selection;
import org.vzs.estate.Volume;
import org.vzs.size.Size;

/** A volume. */
@Doc(
        value = "A volume: what a storage system gives to hosts as a disk, or a filer holds files and LUNs in.",
        example = "volume('db_data')")
public final class VolumeObject extends ItemObject<Volume> {
    private final Session session;
    private final Volume volume;

    VolumeObject(Session session, Volume volume) {
        this.session = session;
        this.volume = volume;
    }

    @Override
    protected String noun() {
        return "volume";
    }

    @Override
    protected ScriptObject base() {
        return new VolumeVerbsObject(session, Selection.of(List.of(volume)));
    }

    @Override
    Volume item() {
        return volume;
    }

    private VolumeInfo now() {
        return session.blockStorage().currentOr(volume).info();
    }

    @Override
    public List<String> columns() {
        return List.of("name", "state", "endpoint", "pool", "size", "thin", "hosts", "id");
    }

    /** State. */
    @HostAccess.Export
    @Doc("The device's word for how it is, such as online.")
    public String state() {
        return now().state();
    }

    /** Health. */
    @HostAccess.Export
    @OneOf(Health.Status.class)
    @Doc("OK, WARNING or ERROR.")
    public String health() {
        return now().health().name();
    }

    /** Pool. */
    @HostAccess.Export
    @Doc("The pool that its primary copy lies in; on a filer its aggregate.")
    public String pool() {
        return now().pools().getFirst();
    }

    /** Pools. */
    @HostAccess.Export
    @Doc("The pools that its copies lie in, the primary copy's first.")
    public List<String> pools() {
        return now().pools();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("Its size as hosts see it, such as 20 GiB.")
    public String size() {
        return now().capacity().toString();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("Its size as hosts see it, in bytes.")
    public double sizeBytes() {
        return now().capacity().toDouble();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("What is written of it; null where the device does not say, as a Storwize of one that is not thin.")
    public @Nullable String used() {
        Size used = now().used();
        return used == null ? null : used.toString();
    }

    /** Thin. */
    @HostAccess.Export
    @Doc("Whether only what is written takes space.")
    public boolean thin() {
        return now().thin();
    }

    /** Easy Tier. */
    @HostAccess.Export
    @Doc("Whether its data may move between fast and slow disks.")
    public boolean easyTier() {
        return now().copies().stream().anyMatch(VolumeInfo.Copy::tiered);
    }

    /** UID. */
    @HostAccess.Export
    @Doc("What hosts know it by.")
    public String uid() {
        return now().uid();
    }

    /** Hosts. */
    @HostAccess.Export
    @Doc("The hosts that see it.")
    public List<String> hosts() {
        return now().maps().stream().map(VolumeInfo.HostMap::host).toList();
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc("The names of its snapshots.")
    public List<String> snapshots() {
        return now().snapshots().stream().map(VolumeInfo.Snapshot::name).toList();
    }

    /** Source. */
    @HostAccess.Export
    @Doc("The volume that it is a snapshot of; null if of none.")
    public @Nullable String snapshotOf() {
        return now().snapshotOf();
    }
}
