package org.vzs.driver.vsphere;

import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;

/** A change of one virtual machine by one call, and what the driver must know of it to report it truly. */
interface Verb {
    /** The machine. */
    Ref vm();

    /** The call, written anew for each try. */
    Call call();

    /**
     * The last part of the task's {@code descriptionId}, such as {@code powerOn}, by which a task that we have not been told
     * of is found again; empty where there is no task. The part before it differs from server to server.
     */
    String task();

    /** What a fault means for this verb; null to fail with the fault's words. */
    default @Nullable ActionResult meaning(Fault fault) throws InterruptedException {
        return null;
    }

    /** Reads whether the machine is as wanted now; used where the answer to the call was lost. */
    boolean asWanted() throws InterruptedException;

    /** What to say of a success beyond the fact; may be empty. */
    default String afterwards() throws InterruptedException {
        return "";
    }
}
