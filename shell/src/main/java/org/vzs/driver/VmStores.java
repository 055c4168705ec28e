package org.vzs.driver;

import java.time.Instant;
import java.util.List;

/**
 * The storage system that an endpoint is, where it knows virtual machines and not volumes: a Tintri VMstore. What a
 * hypervisor does with those machines is not its business. Thread-safe.
 */
public interface VmStores {
    /**
     * The storage system itself with its hardware, space and protection, in a constant number of round trips.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    VmStoreInfo store();

    /** The machines that it has files of, each with its latest figures; a page at a time, nothing for each machine. */
    List<StoredVmInfo> vms();

    /** The snapshots that it has taken or received, oldest first. */
    List<StoredSnapshotInfo> snapshots();

    /** What it has noted, newest first. */
    List<VmStoreAlert> alerts();

    /**
     * The figures of one machine over time, oldest first.
     *
     * @param vm a {@link StoredVmInfo#id()}
     * @param since where to begin, by the device's clock
     * @throws org.vzs.problem.ProblemException with exit code FAILED if there is no such machine any more
     */
    List<VmSample> history(String vm, Instant since);

    /**
     * Brings one machine or snapshot into the wanted state and waits for the end. Idempotent. What goes wrong with this one
     * is a FAILED result, never an exception; where a request was sent, its answer was not seen, and a look does not show its
     * effect, the result is STILL_RUNNING and says so.
     *
     * @param id of the machine, or of the snapshot, that the action is for
     * @return CHANGED, UNCHANGED, FAILED or STILL_RUNNING
     * @throws EndpointException if the endpoint does not serve and nothing was sent
     * @throws InterruptedException if the thread was interrupted; what was begun runs on
     */
    ActionResult perform(String id, VmStoreAction action, ActionContext context) throws InterruptedException;
}
