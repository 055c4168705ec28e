package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * A volume as the last listing saw it, such as a vdisk of a Storwize or a volume of a filer.
 *
 * @param id the device's id, unique on the endpoint
 * @param name its name; unique on the endpoint, may hold spaces
 * @param uid what hosts know it by, such as its NAA number; empty if not known
 * @param pools the pools that its copies lie in, the primary copy's first
 * @param capacity its size, as hosts see it
 * @param used what is written of it; null where the device does not say, as a Storwize of one that is not thin
 * @param state the device's word for how it is, such as {@code online}
 * @param health the same, judged
 * @param copies its copies
 * @param maps the hosts that see it
 * @param snapshots the snapshots that were taken of it, in the device's order
 * @param snapshotOf the name of the volume that it is a snapshot of; null if of none
 */
public record VolumeInfo(
        String id,
        String name,
        String uid,
        List<String> pools,
        Size capacity,
        @Nullable Size used,
        String state,
        Health.Status health,
        List<Copy> copies,
        List<HostMap> maps,
        List<Snapshot> snapshots,
        @Nullable String snapshotOf) {
    public VolumeInfo {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(uid, "uid is null");
        pools = List.copyOf(pools);
        requireNonNull(capacity, "capacity is null");
        requireNonNull(state, "state is null");
        requireNonNull(health, "health is null");
        copies = List.copyOf(copies);
        maps = List.copyOf(maps);
        snapshots = List.copyOf(snapshots);
    }

    /** Whether only what is written takes space. */
    public boolean thin() {
        return copies.stream().anyMatch(Copy::thin);
    }

    /**
     * A copy of its data.
     *
     * @param id unique in the volume
     * @param pool where it lies
     * @param state such as {@code online}
     * @param primary whether it is read from
     * @param synchronised whether it has all that was written
     * @param thin whether only what is written takes space
     * @param tiered whether its data may move between fast and slow disks
     */
    public record Copy(
            String id, String pool, String state, boolean primary, boolean synchronised, boolean thin, boolean tiered) {
        public Copy {
            requireNonNull(id, "id is null");
            requireNonNull(pool, "pool is null");
            requireNonNull(state, "state is null");
        }
    }

    /**
     * A host that sees it.
     *
     * @param host the host's name on the device
     * @param lun the number that the host sees it by
     */
    public record HostMap(String host, String lun) {
        public HostMap {
            requireNonNull(host, "host is null");
            requireNonNull(lun, "lun is null");
        }
    }

    /**
     * A snapshot of it.
     *
     * @param id the device's id
     * @param name unique on the endpoint where snapshots are volumes themselves
     * @param state the device's word, such as {@code copying}
     * @param created when it was taken; null where the device does not say, or says it without a year or a zone
     * @param date the same in the device's own words; empty where it does not say
     * @param size the space that it takes; null where the device does not say
     */
    public record Snapshot(
            String id,
            String name,
            String state,
            @Nullable Instant created,
            String date,
            @Nullable Size size) {
        public Snapshot {
            requireNonNull(date, "date is null");
            requireNonNull(id, "id is null");
            requireNonNull(name, "name is null");
            requireNonNull(state, "state is null");
        }
    }
}
