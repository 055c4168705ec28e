package org.vzs.recording;

import java.util.ArrayList;
import java.util.List;
import org.vzs.recording.Transcript.Exchange;

/** Keeps what is said to devices, in the order of the answers. Thread-safe. */
public final class Recorder {
    private final List<Exchange> exchanges = new ArrayList<>();

    /** Adds one; secrets were taken out of it already. */
    public synchronized void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    /** What was said so far. */
    public synchronized Transcript transcript() {
        return new Transcript(exchanges);
    }
}
