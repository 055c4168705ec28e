package org.vzs.script.api;

import java.time.Instant;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyInstant;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.StoredVmInfo;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmSample.Metric;
import org.vzs.estate.Selection;
import org.vzs.estate.StoredVm;
import org.vzs.size.Size;

/** A virtual machine on a storage system that knows it. */
@Doc(
        value = "A virtual machine as the vmstore that has its files knows it. What the vmstore does not say is null.",
        example = "vmstore('tintri1').vm('db01')")
public final class StoredVmObject extends ItemObject<StoredVm> {
    private final Session session;
    private final StoredVm vm;

    StoredVmObject(Session session, StoredVm vm) {
        this.session = session;
        this.vm = vm;
    }

    @Override
    protected String noun() {
        return "vm on a vmstore";
    }

    @Override
    protected ScriptObject base() {
        return new StoredVmVerbsObject(session, Selection.of(List.of(vm)));
    }

    @Override
    StoredVm item() {
        return vm;
    }

    private StoredVmInfo info() {
        return vm.info();
    }

    @Override
    public List<String> columns() {
        return List.of("name", "iops", "mbps", "latencyMs", "used", "provisioned", "host", "endpoint");
    }

    /** Hypervisor. */
    @HostAccess.Export
    @Doc("The hypervisor's manager, such as a vCenter; empty if not known.")
    public String hypervisor() {
        return info().hypervisor();
    }

    /** Host. */
    @HostAccess.Export
    @Doc("The host that it runs on; empty if not known.")
    public String host() {
        return info().host();
    }

    /** Power. */
    @HostAccess.Export
    @Doc("Whether it is powered on.")
    public @Nullable Boolean powered() {
        return info().powered();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("Its data here with its snapshots, such as 812 GiB.")
    public @Nullable String used() {
        Size used = info().used();
        return used == null ? null : used.toString();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("Its data here with its snapshots, in bytes.")
    public @Nullable Double usedBytes() {
        Size used = info().used();
        return used == null ? null : Double.valueOf(used.toDouble());
    }

    /** Provisioned. */
    @HostAccess.Export
    @Doc("The sizes of its disks together.")
    public @Nullable String provisioned() {
        Size provisioned = info().provisioned();
        return provisioned == null ? null : provisioned.toString();
    }

    private @Nullable Double latest(Metric metric) {
        VmSample sample = info().latest();
        return sample == null ? null : Figure.round(sample.get(metric));
    }

    /** IOPS. */
    @HostAccess.Export
    @Doc("Reads and writes a second, in the latest interval.")
    public @Nullable Double iops() {
        return latest(Metric.IOPS);
    }

    /** Throughput. */
    @HostAccess.Export
    @Doc("Megabytes a second, in the latest interval.")
    public @Nullable Double mbps() {
        return latest(Metric.MBPS);
    }

    /** Latency. */
    @HostAccess.Export
    @Doc("Latency in milliseconds, in the latest interval: host, network and storage together.")
    public @Nullable Double latencyMs() {
        return latest(Metric.LATENCY_MS);
    }

    /** Host's part. */
    @HostAccess.Export
    @Doc("The host's part of the latency, in milliseconds.")
    public @Nullable Double hostMs() {
        return latest(Metric.HOST_MS);
    }

    /** Network's part. */
    @HostAccess.Export
    @Doc("The network's part of the latency, in milliseconds.")
    public @Nullable Double networkMs() {
        return latest(Metric.NETWORK_MS);
    }

    /** Storage's part. */
    @HostAccess.Export
    @Doc("The vmstore's part of the latency, in milliseconds.")
    public @Nullable Double storageMs() {
        return latest(Metric.STORAGE_MS);
    }

    /** Flash. */
    @HostAccess.Export
    @Doc("Reads and writes that flash satisfied, in percent.")
    public @Nullable Double flashHitPercent() {
        return latest(Metric.FLASH_HIT);
    }

    /** Time. */
    @HostAccess.Export
    @Doc("The end of the latest interval, as a Date.")
    public @Nullable ProxyInstant measured() {
        VmSample sample = info().latest();
        return sample == null ? null : ProxyInstant.from(sample.end());
    }

    /** Schedules. */
    @HostAccess.Export
    @Doc(
            "Its own schedules of snapshots, each with name, type, times and keepHours; without any, those of the vmstore hold.")
    public List<ValuesObject> schedules() {
        return info().schedules().stream().map(VmStoreParts::schedule).toList();
    }

    /** Replication. */
    @HostAccess.Export
    @Doc("How it is replicated, in the vmstore's word; empty if it is not.")
    public String replication() {
        return info().replication();
    }

    /** Replication. */
    @HostAccess.Export
    @Doc("When it was last replicated, as a Date; null for never.")
    public @Nullable ProxyInstant replicated() {
        Instant when = info().replicated();
        return when == null ? null : ProxyInstant.from(when);
    }

    /** Bases. */
    @HostAccess.Export
    @Doc("The snapshots that it was cloned from, such as web01 at 2026-03-01T09:00:00Z.")
    public List<String> clonedFrom() {
        return info().clonedFrom();
    }
}
