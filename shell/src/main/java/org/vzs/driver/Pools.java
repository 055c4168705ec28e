package org.vzs.driver;

import java.util.List;

/** The storage pools of an endpoint. Thread-safe: actions on different pools may run at once. */
public interface Pools {
    /**
     * All of them with their snapshots, in a constant number of round trips.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<PoolInfo> list();

    /**
     * Brings one pool into the wanted state and waits for the end. Idempotent: a pool that already is as wanted is
     * UNCHANGED. What goes wrong with this one pool is a FAILED result, never an exception; where a request was sent and
     * its end was not seen, or the device goes on working after the time-out, the result is STILL_RUNNING and says so.
     *
     * @param id a {@link PoolInfo#id()}; for {@link PoolAction.Create} the name that the pool is to have, since devices
     *     number their pools themselves
     * @param action what to do; one that the device does not have is FAILED with that reason
     * @param context how long to wait and who hears of the progress
     * @return CHANGED, UNCHANGED, FAILED or STILL_RUNNING
     * @throws EndpointException if the endpoint does not serve and nothing was sent for this pool
     * @throws InterruptedException if the thread was interrupted; what was begun runs on
     */
    ActionResult perform(String id, PoolAction action, ActionContext context) throws InterruptedException;
}
