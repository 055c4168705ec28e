package org.vzs.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vzs.recording.Transcript.Exchange;

/** Keeps what is said to devices, in the order of the answers. Thread-safe. */
public final class Recorder implements Listener {
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Map<String, Integer> inFlight = new HashMap<>();
    private boolean sideBySide;

    @Override
    public synchronized void asking(String endpoint) {
        inFlight.merge(endpoint, 1, Integer::sum);
        sideBySide |= inFlight.size() > 1;
    }

    @Override
    public synchronized void answered(String endpoint) {
        inFlight.computeIfPresent(endpoint, (_, n) -> n == 1 ? null : n - 1);
    }

    /** Whether several endpoints were asked at once, so that the order between them says nothing. */
    public synchronized boolean sideBySide() {
        return sideBySide;
    }

    @Override
    public synchronized void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    /** What was said so far; that of several endpoints that were asked at once is put in their order. */
    public synchronized Transcript transcript() {
        List<Exchange> all = new ArrayList<>(exchanges);
        if (sideBySide) {
            all.sort(Comparator.comparing(Exchange::endpoint));
        }
        return new Transcript(all);
    }
}
