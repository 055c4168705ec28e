package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmSample.Metric;
import org.vzs.driver.VmStoreInfo;
import org.vzs.driver.VmStoreInfo.Space;
import org.vzs.estate.VmStore;

/** What a storage system that knows virtual machines is, how full it is and how much it has to do. */
public abstract sealed class VmStoreFigures extends ItemObject<VmStore> permits VmStoreParts {
    private final VmStore store;

    VmStoreFigures(VmStore store) {
        this.store = store;
    }

    @Override
    protected String noun() {
        return "vmstore";
    }

    @Override
    VmStore item() {
        return store;
    }

    final VmStoreInfo info() {
        return store.info();
    }

    @Override
    public List<String> columns() {
        return List.of("name", "endpoint", "model", "version", "total", "free", "usedPercent", "daysLeft", "iops");
    }

    /** Product. */
    @HostAccess.Export
    @Doc("Such as Tintri VMstore.")
    public String product() {
        return info().product();
    }

    /** Model. */
    @HostAccess.Export
    @Doc("Such as T445.")
    public String model() {
        return info().model();
    }

    /** Version. */
    @HostAccess.Export
    @Doc("The version of its software.")
    public String version() {
        return info().version();
    }

    /** Serial. */
    @HostAccess.Export
    @Doc("Its serial number.")
    public String serial() {
        return info().serial();
    }

    /** Flash. */
    @HostAccess.Export
    @Doc("Whether it has no hard disks.")
    public @Nullable Boolean allFlash() {
        return info().allFlash();
    }

    /** Serving. */
    @HostAccess.Export
    @Doc("Whether its file system is up.")
    public @Nullable Boolean serving() {
        return info().serving();
    }

    /** Redundancy. */
    @HostAccess.Export
    @Doc("Its own words on its redundancy.")
    public String redundancy() {
        return info().redundancy();
    }

    private Space space() {
        return info().space();
    }

    /** Total. */
    @HostAccess.Export
    @Doc("All its space, such as 7.7 TiB.")
    public String total() {
        return space().total().toString();
    }

    /** Total. */
    @HostAccess.Export
    @Doc("All its space, in bytes.")
    public double totalBytes() {
        return space().total().toDouble();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("The space that is used, after all savings.")
    public String used() {
        return space().used().toString();
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The space that is left.")
    public String free() {
        return space().free().toString();
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The space that is left, in bytes.")
    public double freeBytes() {
        return space().free().toDouble();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("How much of its space is used, in percent.")
    public double usedPercent() {
        return Figure.round(space().used().percentOf(space().total()));
    }

    /** Provisioned. */
    @HostAccess.Export
    @Doc("The sizes of all machines' disks together.")
    public @Nullable String provisioned() {
        return space().provisioned() == null ? null : space().provisioned().toString();
    }

    /** Provisioned. */
    @HostAccess.Export
    @Doc("The sizes of all machines' disks together, in percent of its space.")
    public @Nullable Double provisionedPercent() {
        return space().provisioned() == null
                ? null
                : Figure.round(space().provisioned().percentOf(space().total()));
    }

    /** Days. */
    @HostAccess.Export
    @Doc("When it will be full by its own reckoning, in days.")
    public @Nullable Integer daysLeft() {
        return space().daysLeft();
    }

    /** Growth. */
    @HostAccess.Export
    @Doc("How much more is used than seven days ago, in GiB; below 0 for less.")
    public @Nullable Double weekGib() {
        return Figure.round(space().weekGib());
    }

    /** Expandable. */
    @HostAccess.Export
    @Doc("Whether it can be given more disks.")
    public @Nullable Boolean expandable() {
        return space().expandable();
    }

    private @Nullable Double latest(Metric metric) {
        VmSample sample = info().latest();
        return sample == null ? null : Figure.round(sample.get(metric));
    }

    /** IOPS. */
    @HostAccess.Export
    @Doc("Reads and writes a second, of all machines.")
    public @Nullable Double iops() {
        return latest(Metric.IOPS);
    }

    /** Throughput. */
    @HostAccess.Export
    @Doc("Megabytes a second, of all machines.")
    public @Nullable Double mbps() {
        return latest(Metric.MBPS);
    }

    /** Latency. */
    @HostAccess.Export
    @Doc("The mean latency in milliseconds, of all machines.")
    public @Nullable Double latencyMs() {
        return latest(Metric.LATENCY_MS);
    }
}
