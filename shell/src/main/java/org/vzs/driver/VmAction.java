package org.vzs.driver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What can be done to a virtual machine. */
public sealed interface VmAction {
    /** Powers on; a suspended machine resumes. */
    record Start() implements VmAction {}

    /**
     * Asks the guest to shut down and waits until it is off.
     *
     * @param stopAfter power off hard if it is not off after this time; null to report STILL_RUNNING instead
     */
    record Shutdown(@Nullable Duration stopAfter) implements VmAction {}

    /** Powers off at once, as pulling the plug does. */
    record Stop() implements VmAction {}

    /**
     * Restarts a running machine.
     *
     * @param hard true to reset it, false to ask the guest to reboot
     */
    record Restart(boolean hard) implements VmAction {}

    /** Writes the memory to disk and halts. */
    record Suspend() implements VmAction {}

    /**
     * Creates a snapshot; UNCHANGED if the machine has one of that name.
     *
     * @param name name
     * @param description description; may be empty
     * @param memory whether to keep the memory of a running machine
     * @param quiesce whether to bring the guest's file systems to rest
     */
    record CreateSnapshot(String name, String description, boolean memory, boolean quiesce) implements VmAction {}

    /**
     * Removes one snapshot; UNCHANGED if it is gone.
     *
     * @param snapshotId a {@link SnapshotInfo#id()}
     * @param children whether to remove the snapshots on top of it too
     */
    record RemoveSnapshot(String snapshotId, boolean children) implements VmAction {}

    /** Removes all snapshots; UNCHANGED if there are none. */
    record RemoveAllSnapshots() implements VmAction {}

    /**
     * Goes back to a snapshot.
     *
     * @param snapshotId a {@link SnapshotInfo#id()}
     */
    record Revert(String snapshotId) implements VmAction {}
}
