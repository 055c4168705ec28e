package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VmSample.Metric;
import org.vzs.estate.VmHistory;

/** The figures of one machine over time. */
@Doc(
        value = "The figures of one virtual machine over time. What was not measured is null.",
        example = "vmstore('tintri1').vms('db*').history().rows[0]")
public final class VmHistoryRowObject extends ScriptObject {
    private final VmHistory.Series series;

    VmHistoryRowObject(VmHistory.Series series) {
        this.series = series;
    }

    @Override
    protected String noun() {
        return "row of a history";
    }

    @Override
    public List<String> columns() {
        return List.of("vm", "iops", "iopsMax", "mbps", "mbpsMax", "latencyMs", "latencyP95", "latencyMax", "note");
    }

    /** Machine. */
    @HostAccess.Export
    @Doc("The name of the machine.")
    public String vm() {
        return series.vm().name();
    }

    /** Samples. */
    @HostAccess.Export
    @Doc("How many intervals were measured.")
    public int samples() {
        return series.samples().size();
    }

    /** IOPS. */
    @HostAccess.Export
    @Doc("Reads and writes a second, the mean.")
    public @Nullable Double iops() {
        return Figure.round(series.mean(Metric.IOPS));
    }

    /** IOPS. */
    @HostAccess.Export
    @Doc("Reads and writes a second, in the interval with the most.")
    public @Nullable Double iopsMax() {
        return Figure.round(series.max(Metric.IOPS));
    }

    /** Throughput. */
    @HostAccess.Export
    @Doc("Megabytes a second, the mean.")
    public @Nullable Double mbps() {
        return Figure.round(series.mean(Metric.MBPS));
    }

    /** Throughput. */
    @HostAccess.Export
    @Doc("Megabytes a second, in the interval with the most.")
    public @Nullable Double mbpsMax() {
        return Figure.round(series.max(Metric.MBPS));
    }

    /** Latency. */
    @HostAccess.Export
    @Doc("Latency in milliseconds, the mean of the intervals.")
    public @Nullable Double latencyMs() {
        return Figure.round(series.mean(Metric.LATENCY_MS));
    }

    /** Latency. */
    @HostAccess.Export
    @Doc("The latency that 95 of 100 intervals do not exceed.")
    public @Nullable Double latencyP95() {
        return Figure.round(series.p95(Metric.LATENCY_MS));
    }

    /** Latency. */
    @HostAccess.Export
    @Doc("The latency in the interval with the highest.")
    public @Nullable Double latencyMax() {
        return Figure.round(series.max(Metric.LATENCY_MS));
    }

    /** Where. */
    @HostAccess.Export
    @Doc("Which part of the latency was the largest on average: host, network or storage; empty if not known.")
    public String waitsFor() {
        String most = "";
        double highest = 0;
        for (Metric part : List.of(Metric.HOST_MS, Metric.NETWORK_MS, Metric.STORAGE_MS)) {
            double mean = series.mean(part).orElse(0);
            if (mean > highest) {
                highest = mean;
                most = switch (part) {
                    case HOST_MS -> "host";
                    case NETWORK_MS -> "network";
                    default -> "storage";
                };
            }
        }
        return most;
    }

    /** Note. */
    @HostAccess.Export
    @Doc("Why there are no figures; empty where there are.")
    public String note() {
        return series.note();
    }

    @Override
    public String toString() {
        return vm();
    }
}
