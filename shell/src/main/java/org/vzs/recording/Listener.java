package org.vzs.recording;

import org.vzs.recording.Transcript.Exchange;

/** Hears what is said to devices, from the threads that say it. */
@FunctionalInterface
public interface Listener {
    /** Says that an endpoint is being asked, until {@link #answered}. */
    default void asking(String endpoint) {}

    /** Says that an endpoint answered, or did not. */
    default void answered(String endpoint) {}

    /** Hears a question with its answer; secrets were taken out of it already. */
    void add(Exchange exchange);
}
