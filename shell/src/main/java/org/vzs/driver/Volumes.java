package org.vzs.driver;

import java.util.List;

/** The volumes of an endpoint: what it gives to hosts as disks. Thread-safe: actions on different volumes may run at once. */
public interface Volumes {
    /**
     * All of them with their copies, maps and snapshots, in a constant number of round trips.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<VolumeInfo> list();

    /**
     * Brings one volume into the wanted state and waits for the end. Idempotent: a volume that already is as wanted is
     * UNCHANGED. What goes wrong with this one volume is a FAILED result, never an exception; where a request was sent and
     * its end was not seen, or the device goes on working after the time-out, the result is STILL_RUNNING and says so.
     *
     * @param id a {@link VolumeInfo#id()}; for {@link VolumeAction.Create} the name that the volume is to have
     * @param action what to do; one that the device does not have is FAILED with that reason
     * @param context how long to wait and who hears of the progress
     * @return CHANGED, UNCHANGED, FAILED or STILL_RUNNING
     * @throws EndpointException if the endpoint does not serve and nothing was sent for this volume
     * @throws InterruptedException if the thread was interrupted; what was begun runs on
     */
    ActionResult perform(String id, VolumeAction action, ActionContext context) throws InterruptedException;
}
