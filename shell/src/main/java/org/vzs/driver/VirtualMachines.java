package org.vzs.driver;

import java.util.List;

/** The virtual machines of an endpoint. Thread-safe: actions on different machines may run at once. */
public interface VirtualMachines {
    /**
     * All of them with their snapshot trees, in a constant number of round trips (plus one a page).
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<VmInfo> list();

    /**
     * Brings one virtual machine into the wanted state and waits for the end, as {@code context} allows. Idempotent: a
     * machine that already is as wanted (also if it became so after the listing) is UNCHANGED. What goes wrong with this
     * one target is a FAILED result, never an exception; a server-side task that outlives the time-out is STILL_RUNNING
     * with its id; a request that was sent and never answered is STILL_RUNNING with no id and says so.
     *
     * @param id a {@link VmInfo#id()}
     * @param action what to do
     * @param context how long to wait and who hears of the progress
     * @return CHANGED, UNCHANGED, FAILED or STILL_RUNNING
     * @throws EndpointException if the endpoint does not serve and nothing was sent for this target
     * @throws InterruptedException if the thread was interrupted before anything was sent; afterwards an interrupted
     *     wait is STILL_RUNNING with the task's id
     */
    ActionResult perform(String id, VmAction action, ActionContext context) throws InterruptedException;
}
