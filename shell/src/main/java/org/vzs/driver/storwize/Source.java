package org.vzs.driver.storwize;

import org.vzs.driver.EndpointException;
import org.vzs.problem.Problem;

/**
 * Where a listing is from, for what is said of one that is not understood.
 *
 * @param endpoint the endpoint's name
 * @param command the list command
 */
record Source(String endpoint, String command) {
    /** Its answer is not understood. */
    EndpointException notUnderstood(String what) {
        return refused(
                "'svcinfo " + command + "' answered " + what, "Run 'svcinfo " + command + " -delim !' there and look.");
    }

    /** There is no answer. */
    EndpointException refused(String what, String advice) {
        return new EndpointException(
                EndpointException.Kind.PROTOCOL, new Problem("endpoint.protocol", what, endpoint, advice));
    }
}
