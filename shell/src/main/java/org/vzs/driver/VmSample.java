package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The performance of one machine, or of a whole storage system, over one interval.
 *
 * @param start its beginning, by the device's clock
 * @param end its end
 * @param values the means over the interval; what the device did not say is not there
 */
public record VmSample(Instant start, Instant end, Map<Metric, Double> values) {
    /** What is measured. */
    public enum Metric {
        /** Reads and writes a second. */
        IOPS,
        /** Megabytes read and written a second. */
        MBPS,
        /** From the machine's request to its answer, in milliseconds: the sum of the parts below. */
        LATENCY_MS,
        /** The host's part of the latency. */
        HOST_MS,
        /** The network's part. */
        NETWORK_MS,
        /** The storage system's part, disks included. */
        STORAGE_MS,
        /** Reads and writes that flash satisfied, in percent. */
        FLASH_HIT
    }

    public VmSample {
        requireNonNull(start, "start is null");
        requireNonNull(end, "end is null");
        Map<Metric, Double> copy = new EnumMap<>(Metric.class);
        copy.putAll(values);
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /** A value; null if the device did not say. */
    public @Nullable Double get(Metric metric) {
        return values.get(metric);
    }
}
