package org.vzs.lab.rest;

import org.jspecify.annotations.Nullable;
import org.vzs.lab.FaultEffect;

/** A device that answers requests. Thread-safe. */
public interface RestDevice {
    /** The fault to show on a request; null for none. Asked once for each. */
    @Nullable
    FaultEffect effectOn(RestRequest request);

    /**
     * Answers.
     *
     * @param effect what {@link #effectOn} said; delays and cut connections are seen to already
     */
    RestReply answer(RestRequest request, @Nullable FaultEffect effect);
}
