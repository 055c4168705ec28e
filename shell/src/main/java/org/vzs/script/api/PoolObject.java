package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Health;
import org.vzs.driver.Placement;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.PoolSnapshot;
import org.vzs.driver.Tiering;
import org.vzs.estate.Pool;
import org.vzs.estate.Selection;
import org.vzs.size.Size;

/** A storage pool. */
@Doc(value = "A storage pool.", example = "pool('rbd')")
public final class PoolObject extends ItemObject<Pool> {
    private final Session session;
    private final Pool pool;

    PoolObject(Session session, Pool pool) {
        this.session = session;
        this.pool = pool;
    }

    @Override
    protected String noun() {
        return "pool";
    }

    @Override
    protected ScriptObject base() {
        return new PoolVerbsObject(session, Selection.of(List.of(pool)));
    }

    @Override
    Pool item() {
        return pool;
    }

    private PoolInfo now() {
        return session.storage().currentOr(pool).info();
    }

    @Override
    public List<String> columns() {
        return List.of(
                "name", "health", "endpoint", "used", "free", "usedPercent", "placementGroups", "replicas", "id");
    }

    /** Kind. */
    @HostAccess.Export
    @Doc("The device's word for its kind, such as replicated or erasure; of an aggregate its RAID, such as raid_dp.")
    public String type() {
        return now().type();
    }

    /** Capacity. */
    @HostAccess.Export
    @Doc("What it can hold in all, such as 20 GiB.")
    public String capacity() {
        return now().capacity().toString();
    }

    /** Capacity. */
    @HostAccess.Export
    @Doc("What it can hold in all, in bytes.")
    public double capacityBytes() {
        return now().capacity().toDouble();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("The data that it holds, each byte counted once.")
    public String used() {
        return now().used().toString();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("The data that it holds, in bytes.")
    public double usedBytes() {
        return now().used().toDouble();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("How much of its capacity is used, in percent; 0 for a pool that can hold nothing.")
    public double usedPercent() {
        return Math.round(now().used().percentOf(now().capacity()) * 10) / 10.0;
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The data that it can still take; its quota counts.")
    public String free() {
        return now().free().toString();
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The data that it can still take, in bytes.")
    public double freeBytes() {
        return now().free().toDouble();
    }

    /** Promised. */
    @HostAccess.Export
    @Doc("How much its volumes promise in percent of its capacity, above 100 if more than there is; null if not known.")
    public @Nullable Double overcommitPercent() {
        Size provisioned = now().provisioned();
        return provisioned == null
                ? null
                : Double.valueOf(Math.round(provisioned.percentOf(now().capacity()) * 10) / 10.0);
    }

    /** Quota. */
    @HostAccess.Export
    @Doc("The most data that it may hold; null for no limit.")
    public @Nullable String quota() {
        Size quota = now().quota();
        return quota == null ? null : quota.toString();
    }

    /** Health. */
    @HostAccess.Export
    @OneOf(Health.Status.class)
    @Doc("OK, WARNING or ERROR.")
    public String health() {
        return now().health().name();
    }

    /** Health. */
    @HostAccess.Export
    @Doc("Why it is not well; empty if it is.")
    public String healthDetail() {
        return now().healthDetail();
    }

    private @Nullable Placement placement() {
        return now().placement();
    }

    /** Placement groups. */
    @HostAccess.Export
    @Doc("The number of its placement groups (pg_num); null where there are none.")
    public @Nullable Integer placementGroups() {
        Placement placement = placement();
        return placement == null ? null : Integer.valueOf(placement.placementGroups());
    }

    /** Replicas. */
    @HostAccess.Export
    @Doc("On how many OSDs each placement group lies (size); null where there are none.")
    public @Nullable Integer replicas() {
        Placement placement = placement();
        return placement == null ? null : Integer.valueOf(placement.replicas());
    }

    /** Rule. */
    @HostAccess.Export
    @Doc("The name of the CRUSH rule that places its data; null where there is none.")
    public @Nullable String rule() {
        Placement placement = placement();
        return placement == null ? null : placement.rule();
    }

    /** Objects. */
    @HostAccess.Export
    @Doc("The number of objects in it; null where objects are not counted.")
    public @Nullable Double objects() {
        Placement placement = placement();
        return placement == null ? null : Double.valueOf((double) placement.objects());
    }

    /** Extents. */
    @HostAccess.Export
    @Doc("The size of its extents, such as 256 MiB; null where it is not made of extents.")
    public @Nullable String extent() {
        Tiering tiering = now().tiering();
        return tiering == null ? null : tiering.extent().toString();
    }

    /** Extents. */
    @HostAccess.Export
    @Doc("The size of its extents in bytes; null where it is not made of extents.")
    public @Nullable Double extentBytes() {
        Tiering tiering = now().tiering();
        return tiering == null ? null : Double.valueOf(tiering.extent().toDouble());
    }

    /** Easy Tier. */
    @HostAccess.Export
    @Doc(
            "Whether its data may move between fast and slow disks: on, off, auto or measure; null where there are no tiers.")
    public @Nullable String easyTier() {
        Tiering tiering = now().tiering();
        return tiering == null ? null : tiering.mode();
    }

    /** Easy Tier. */
    @HostAccess.Export
    @Doc("What comes of that, in the device's word, such as active or inactive; null where there are no tiers.")
    public @Nullable String easyTierStatus() {
        Tiering tiering = now().tiering();
        return tiering == null ? null : tiering.status();
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc("The names of its snapshots, oldest first.")
    public List<String> snapshots() {
        return now().snapshots().stream().map(PoolSnapshot::name).toList();
    }
}
