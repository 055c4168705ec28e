package org.vzs.script.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmSample.Metric;
import org.vzs.estate.VmHistory;

/**
 * The time and the values that a chart of a history spans.
 *
 * @param from the beginning of the earliest interval
 * @param to the end of the latest
 * @param most the highest value of all machines; 0 where nothing was measured
 */
record Timeline(Instant from, Instant to, double most) {
    static Timeline of(VmHistory history, Metric metric) {
        List<VmSample> all =
                history.series().stream().flatMap(s -> s.samples().stream()).toList();
        return new Timeline(
                all.stream().map(VmSample::start).min(Instant::compareTo).orElse(Instant.EPOCH),
                all.stream().map(VmSample::end).max(Instant::compareTo).orElse(Instant.EPOCH),
                history.series().stream()
                        .mapToDouble(s -> s.max(metric).orElse(0))
                        .max()
                        .orElse(0));
    }

    Duration span() {
        return Duration.between(from, to);
    }

    /** Where a time lies between beginning and end, from 0 to 1. */
    double place(Instant t) {
        long whole = Math.max(1, span().toMillis());
        return (double) Duration.between(from, t).toMillis() / whole;
    }

    /** The highest value in each of so many pieces of the time; NaN where nothing was measured. */
    double[] highest(VmHistory.Series series, Metric metric, int pieces) {
        double[] highest = new double[pieces];
        Arrays.fill(highest, Double.NaN);
        for (VmSample s : series.samples()) {
            Double value = s.get(metric);
            if (value != null) {
                int piece = Math.min(pieces - 1, (int) (place(s.start()) * pieces));
                highest[piece] = Double.isNaN(highest[piece]) ? value : Math.max(highest[piece], value);
            }
        }
        return highest;
    }

    /** Such as {@code IOPS} or {@code latency, ms}. */
    static String words(Metric metric) {
        return switch (metric) {
            case IOPS -> "IOPS";
            case MBPS -> "MB/s";
            case FLASH_HIT -> "flash hits, %";
            case LATENCY_MS -> "latency, ms";
            case HOST_MS -> "latency of the host, ms";
            case NETWORK_MS -> "latency of the network, ms";
            case STORAGE_MS -> "latency of the storage, ms";
        };
    }
}
