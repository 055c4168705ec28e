package org.vzs.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine as the last listing saw it.
 *
 * @param id the device's id (vSphere: the MoRef's value), unique on the endpoint only
 * @param name as shown by the vendor's own client; not unique
 * @param powerState power state
 * @param host name of the host it is registered on; empty if unknown
 * @param cluster name of the cluster; empty for a host that stands alone
 * @param datastores names of the datastores it has files on
 * @param guestOs the guest's operating system in words; may be empty
 * @param ipAddress the guest's primary address; null if not known
 * @param toolsRunning whether the guest agent answers
 * @param cpus number of virtual CPUs
 * @param memoryBytes configured memory
 * @param storageBytes bytes that its files take on the datastores
 * @param uuid BIOS UUID; may be empty, may repeat
 * @param template whether it is a template, which has no power verbs
 * @param consolidationNeeded whether left-over snapshot disks wait to be merged
 * @param annotation the administrator's note; may be empty
 * @param snapshots the roots of the snapshot tree
 */
public record VmInfo(
        String id,
        String name,
        PowerState powerState,
        String host,
        String cluster,
        List<String> datastores,
        String guestOs,
        @Nullable String ipAddress,
        boolean toolsRunning,
        int cpus,
        long memoryBytes,
        long storageBytes,
        String uuid,
        boolean template,
        boolean consolidationNeeded,
        String annotation,
        List<SnapshotInfo> snapshots) {
    public VmInfo {
        datastores = List.copyOf(datastores);
        snapshots = List.copyOf(snapshots);
    }

    /** The same machine in this power state. */
    public VmInfo in(PowerState state) {
        return new VmInfo(
                id,
                name,
                state,
                host,
                cluster,
                datastores,
                guestOs,
                ipAddress,
                toolsRunning,
                cpus,
                memoryBytes,
                storageBytes,
                uuid,
                template,
                consolidationNeeded,
                annotation,
                snapshots);
    }
}
