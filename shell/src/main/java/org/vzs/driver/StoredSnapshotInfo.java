package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * A snapshot that a storage system has of a machine.
 *
 * @param id the storage system's id, unique on the endpoint
 * @param name its name; not unique
 * @param vm the name of its machine, which may be gone
 * @param vmId the id of its machine; empty if not known
 * @param type the device's word, such as {@code USER_GENERATED_SNAPSHOT}
 * @param created when it was taken
 * @param expires when it removes itself; null for never
 * @param consistency the device's word, such as {@code CRASH_CONSISTENT}
 * @param changed what changed in the machine since the snapshot before it; null if the device does not say
 * @param changedPhysical the same as it lies on disk, after savings; null if the device does not say
 * @param clones how many machines stand on it
 * @param replica whether it came from another storage system
 * @param orphaned whether its machine is gone
 */
public record StoredSnapshotInfo(
        String id,
        String name,
        String vm,
        String vmId,
        String type,
        Instant created,
        @Nullable Instant expires,
        String consistency,
        @Nullable Size changed,
        @Nullable Size changedPhysical,
        int clones,
        boolean replica,
        boolean orphaned) {
    public StoredSnapshotInfo {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(vm, "vm is null");
        requireNonNull(vmId, "vmId is null");
        requireNonNull(type, "type is null");
        requireNonNull(created, "created is null");
        requireNonNull(consistency, "consistency is null");
    }
}
