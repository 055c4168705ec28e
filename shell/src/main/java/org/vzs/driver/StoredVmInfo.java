package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * A machine as the storage system that has its files knows it.
 *
 * @param id the storage system's id, unique on the endpoint
 * @param name its name in the hypervisor; may hold anything
 * @param hypervisor the hypervisor's manager, such as a vCenter; empty if not known
 * @param host the host that it runs on; empty if not known
 * @param powered whether it is powered on; null if not known
 * @param used its data here, snapshots included; null if the device does not say
 * @param provisioned the sizes of its disks; null if the device does not say
 * @param latest its latest figures; null if there are none yet
 * @param schedules the snapshots that are taken by themselves; empty for none
 * @param defaultSchedules whether those are the defaults of the storage system; null if the device does not say
 * @param replication how it is replicated, in the device's word; empty if it is not
 * @param replicated when it was last replicated; null for never
 * @param clonedFrom the snapshots that it was cloned from, as {@code VM at TIME}; empty for none
 */
public record StoredVmInfo(
        String id,
        String name,
        String hypervisor,
        String host,
        @Nullable Boolean powered,
        @Nullable Size used,
        @Nullable Size provisioned,
        @Nullable VmSample latest,
        List<SnapshotSchedule> schedules,
        @Nullable Boolean defaultSchedules,
        String replication,
        @Nullable Instant replicated,
        List<String> clonedFrom) {
    public StoredVmInfo {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(hypervisor, "hypervisor is null");
        requireNonNull(host, "host is null");
        schedules = List.copyOf(schedules);
        requireNonNull(replication, "replication is null");
        clonedFrom = List.copyOf(clonedFrom);
    }
}
