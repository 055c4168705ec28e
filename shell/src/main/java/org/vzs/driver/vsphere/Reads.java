package org.vzs.driver.vsphere;

import org.vzs.driver.EndpointException;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Runs a read for a caller who is not told of faults and cannot be interrupted by a checked exception. */
record Reads(String endpoint) {
    /** A read, as it is written inside the driver. */
    @FunctionalInterface
    interface Read<T> {
        T run() throws InterruptedException;
    }

    /**
     * Runs it.
     *
     * @throws EndpointException also for a fault
     * @throws ProblemException with exit code INTERRUPTED if the thread was interrupted, which it stays
     */
    <T> T run(Read<T> read) {
        try {
            return read.run();
        } catch (FaultException e) {
            throw Trouble.fault(endpoint, e.fault());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExitCode.INTERRUPTED, new Problem("interrupted", "interrupted", endpoint, null));
        }
    }
}
