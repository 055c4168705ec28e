package org.vzs.driver.vsphere;

import org.vzs.driver.EndpointException;
import org.vzs.transport.http.HttpFailure;

/** A changing request was sent and never answered: it may have been carried out, so it must not be sent again blindly. */
final class LostRequest extends Exception {
    private static final long serialVersionUID = 1L;

    LostRequest(HttpFailure cause) {
        super(cause.problem().message(), cause);
    }

    /** An answer came that is none, such as a gateway's own page: whether the server itself has seen the request is open. */
    LostRequest(EndpointException cause) {
        super(cause.problems().getFirst().message(), cause);
    }

    /** Why there was no answer. */
    String why() {
        return String.valueOf(getMessage());
    }
}
