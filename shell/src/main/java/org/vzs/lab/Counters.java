package org.vzs.lab;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many requests of each operation a device has received, refused ones too. Thread-safe. */
public final class Counters {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Counts one. */
    public void add(String operation) {
        counts.computeIfAbsent(operation, _ -> new LongAdder()).increment();
    }

    /** The requests of one operation. */
    public long of(String operation) {
        LongAdder n = counts.get(operation);
        return n == null ? 0 : n.sum();
    }

    /** The requests of all operations together. */
    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** The counts now, by operation. */
    public Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((k, v) -> all.put(k, v.sum()));
        return all;
    }

    /** Begins again at 0. */
    public void clear() {
        counts.clear();
    }
}
