package org.vzs.estate;

import java.util.List;
import java.util.OptionalDouble;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmSample.Metric;

/**
 * The figures of some machines over time.
 *
 * @param series those of each machine
 */
public record VmHistory(List<Series> series) {
    public VmHistory {
        series = List.copyOf(series);
    }

    /**
     * The figures of one machine.
     *
     * @param vm the machine
     * @param samples oldest first
     * @param note why there are none; empty where there are
     */
    public record Series(StoredVm vm, List<VmSample> samples, String note) {
        public Series {
            samples = List.copyOf(samples);
        }

        /** The mean; nothing where nothing was measured. */
        public OptionalDouble mean(Metric metric) {
            return values(metric).average();
        }

        /** The highest. */
        public OptionalDouble max(Metric metric) {
            return values(metric).max();
        }

        /** What 95 of 100 intervals do not exceed. */
        public OptionalDouble p95(Metric metric) {
            double[] sorted = values(metric).sorted().toArray();
            return sorted.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(sorted[(int) Math.ceil(sorted.length * 0.95) - 1]);
        }

        private java.util.stream.DoubleStream values(Metric metric) {
            return samples.stream()
                    .map(s -> s.get(metric))
                    .filter(java.util.Objects::nonNull)
                    .mapToDouble(Double::doubleValue);
        }
    }
}
