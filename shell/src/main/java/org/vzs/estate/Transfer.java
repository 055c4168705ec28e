package org.vzs.estate;

import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.problem.ProblemException;

/** How a transfer of a file ended. */
final class Transfer {
    private Transfer() {}

    /** What is done. */
    interface Work {
        /** Does it and gives what is worth saying of it. */
        String apply() throws InterruptedException;
    }

    /**
     * Does it: CHANGED, FAILED, or STILL_RUNNING where its end was not seen.
     *
     * @throws EndpointException if the endpoint does not serve and nothing was sent
     */
    static ActionResult of(Work work) throws InterruptedException {
        try {
            return new ActionResult(Outcome.CHANGED, null, work.apply());
        } catch (EndpointException e) {
            if (e.kind() != EndpointException.Kind.LOST) {
                throw e;
            }
            return new ActionResult(Outcome.STILL_RUNNING, null, "its end was not seen: " + e.getMessage());
        } catch (ProblemException e) {
            return new ActionResult(Outcome.FAILED, null, e.getMessage());
        }
    }
}
