package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * A storage pool as the last listing saw it: a Ceph pool, an mdisk group of a Storwize, an aggregate of a filer.
 *
 * @param id the device's id, unique on the endpoint
 * @param name its name; may hold spaces and quotes
 * @param type the device's word for its kind, such as {@code replicated}, {@code erasure}, {@code parent} or {@code raid_dp}
 * @param capacity data that it can hold in all, as things stand
 * @param used data that it holds, each byte counted once
 * @param free data that it can still take
 * @param provisioned the sizes of all volumes in it together, of which thin ones may promise more than there is; null
 *     where the device does not say
 * @param quota most data that it may hold; null for no limit
 * @param health how it is
 * @param healthDetail why it is not well; empty if it is
 * @param placement how its data is spread; null where there are no placement groups
 * @param snapshots of the whole pool, oldest first
 * @param tiering how its data move between fast and slow disks; null where they do not
 */
public record PoolInfo(
        String id,
        String name,
        String type,
        Size capacity,
        Size used,
        Size free,
        @Nullable Size provisioned,
        @Nullable Size quota,
        Health.Status health,
        String healthDetail,
        @Nullable Placement placement,
        List<PoolSnapshot> snapshots,
        @Nullable Tiering tiering) {
    public PoolInfo {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(capacity, "capacity is null");
        requireNonNull(used, "used is null");
        requireNonNull(free, "free is null");
        requireNonNull(health, "health is null");
        requireNonNull(healthDetail, "healthDetail is null");
        snapshots = List.copyOf(snapshots);
    }

    /** A pool whose data do not move between fast and slow disks. */
    public PoolInfo(
            String id,
            String name,
            String type,
            Size capacity,
            Size used,
            Size free,
            @Nullable Size provisioned,
            @Nullable Size quota,
            Health.Status health,
            String healthDetail,
            @Nullable Placement placement,
            List<PoolSnapshot> snapshots) {
        this(
                id,
                name,
                type,
                capacity,
                used,
                free,
                provisioned,
                quota,
                health,
                healthDetail,
                placement,
                snapshots,
                null);
    }
}
