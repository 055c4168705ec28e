package org.vzs.driver;

import java.time.Instant;
import java.util.List;

/**
 * One node of a virtual machine's snapshot tree.
 *
 * @param id the device's id, unique on the endpoint
 * @param name not unique, not even in one tree
 * @param description may be empty
 * @param created the device's time of creation
 * @param powerState of the virtual machine when it was taken
 * @param quiesced whether the guest's file systems were at rest
 * @param current whether the virtual machine's state descends directly from this snapshot
 * @param children the snapshots taken on top of it
 */
public record SnapshotInfo(
        String id,
        String name,
        String description,
        Instant created,
        PowerState powerState,
        boolean quiesced,
        boolean current,
        List<SnapshotInfo> children) {
    public SnapshotInfo {
        children = List.copyOf(children);
    }
}
