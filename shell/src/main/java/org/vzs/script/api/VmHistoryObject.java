package org.vzs.script.api;

import java.util.List;
import java.util.Locale;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.VmSample.Metric;
import org.vzs.estate.VmHistory;

/** Figures over time. */
@Doc(
        value = "The figures of some virtual machines over time.",
        example = "vmstore('tintri1').vms('db*').history({back: '2h'})")
public final class VmHistoryObject extends ScriptObject {
    private final VmHistory history;

    VmHistoryObject(VmHistory history) {
        this.history = history;
    }

    @Override
    protected String noun() {
        return "history";
    }

    /** Rows. */
    @HostAccess.Export
    @Doc("One for each machine.")
    public List<VmHistoryRowObject> rows() {
        return history.series().stream().map(VmHistoryRowObject::new).toList();
    }

    private static Metric metric(Args args) {
        String name = args.get(0) == null ? "latencyMs" : args.string(0, "the figure");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "iops" -> Metric.IOPS;
            case "mbps" -> Metric.MBPS;
            case "latency", "latencyms" -> Metric.LATENCY_MS;
            case "flash", "flashhitpercent" -> Metric.FLASH_HIT;
            default -> throw args.wrong("knows iops, mbps, latencyMs and flashHitPercent, not '" + name + "'");
        };
    }

    /** Chart. */
    @HostAccess.Export
    @Doc(
            value =
                    "A line of bars for each machine, as text: the highest value of each piece of time; all on one scale.",
            usage = "chart(figure)",
            example = "print(vmstore('tintri1').vms('db*').history().chart('iops'))")
    public String chart(Args args) {
        return HistoryChart.text(history, metric(args.atMost(1)));
    }

    /** SVG. */
    @HostAccess.Export
    @Doc(
            value = "A line chart as an SVG picture, for a browser; a gap in the figures is a gap in the line.",
            usage = "svg(figure)",
            example = "vmstore('tintri1').vms('db*').history().svg('latencyMs')")
    public String svg(Args args) {
        return HistorySvg.draw(history, metric(args.atMost(1)));
    }

    @Override
    public String toString() {
        return HistoryChart.text(history, Metric.LATENCY_MS);
    }
}
