package org.vzs.driver;

import java.time.Duration;

/** Requests to an endpoint's own HTTP API: the raw way in, beside what the other interfaces offer. Thread-safe. */
public interface Rest {
    /**
     * Sends one request, logged in, and waits for the whole answer. Any status is an answer. A request that only reads is
     * sent again where the connection breaks or the device is busy; another one only where it certainly did not leave.
     *
     * @param request what to ask
     * @param timeout how long to wait for the answer, tries and pauses included
     * @throws EndpointException of kind LOST if it was sent and no answer was seen; of another kind if nothing was sent
     * @throws SentThenInterrupted if the thread was interrupted when a request that does not only read may have been sent
     * @throws InterruptedException if it was interrupted before that, or while it read
     */
    RestAnswer send(RestRequest request, Duration timeout) throws InterruptedException;
}
