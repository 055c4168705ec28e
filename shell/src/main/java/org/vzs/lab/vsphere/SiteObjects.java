package org.vzs.lab.vsphere;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.EnumValue;
import org.vzs.lab.soap.Mor;

/** Hosts, clusters, datastores and the network as managed objects. */
final class SiteObjects {
    private static final long GIB = 1L << 30;

    private final Site site;
    private final Inventory inventory;

    SiteObjects(Site site, Inventory inventory) {
        this.site = site;
        this.inventory = inventory;
    }

    void host(Estate.HostRow row) {
        Mor ref = site.host(row.name());
        Mor cluster = site.cluster(row.cluster());
        DataObject runtime = DataObject.of("HostRuntimeInfo")
                .set("connectionState", new EnumValue("HostSystemConnectionState", "connected"))
                .set("powerState", new EnumValue("HostSystemPowerState", "poweredOn"))
                .set("inMaintenanceMode", false)
                .set("bootTime", Site.MEASURED);
        DataObject quick = DataObject.of("HostListSummaryQuickStats")
                .set("overallCpuUsage", row.cores() * 600)
                .set("overallMemoryUsage", row.memory() * 1024 / 2)
                .set("uptime", 5_184_000);
        DataObject hardware = hardware(row, ref);
        FixedObject host = Site.entity(new FixedObject(ref.type(), ref.id()), row.name(), cluster)
                .set("runtime", runtime)
                .set(
                        "summary",
                        DataObject.of("HostListSummary")
                                .set("host", ref)
                                .set("hardware", hardware)
                                .set("runtime", runtime)
                                .set(
                                        "config",
                                        DataObject.of("HostConfigSummary")
                                                .set("name", row.name())
                                                .set("port", 443)
                                                .set("product", Content.hostAbout())
                                                .set("vmotionEnabled", true)
                                                .set("faultToleranceEnabled", false))
                                .set("quickStats", quick)
                                .set("overallStatus", new EnumValue("ManagedEntityStatus", "green"))
                                .set("rebootRequired", false))
                .set("hardware", hardwareInfo(row, ref))
                .set("vm", vms(vm -> vm.host.equals(ref.id())))
                .set("datastore", Site.refs(site.datastores.values().stream()))
                .set("network", Site.refs(Stream.of(Site.NETWORK)));
        inventory.add(host);
    }

    private static DataObject hardware(Estate.HostRow row, Mor ref) {
        return DataObject.of("HostHardwareSummary")
                .set("vendor", vendor(row))
                .set("model", row.model())
                .set("uuid", uuid(ref))
                .set("memorySize", row.memory() * GIB)
                .set("cpuModel", "Intel(R) Xeon(R) Gold 6326 CPU @ 2.90GHz")
                .set("cpuMhz", 2900)
                .set("numCpuPkgs", (short) 2)
                .set("numCpuCores", (short) row.cores())
                .set("numCpuThreads", (short) (2 * row.cores()))
                .set("numNics", 4)
                .set("numHBAs", 2);
    }

    private static DataObject hardwareInfo(Estate.HostRow row, Mor ref) {
        return DataObject.of("HostHardwareInfo")
                .set(
                        "systemInfo",
                        DataObject.of("HostSystemInfo")
                                .set("vendor", vendor(row))
                                .set("model", row.model())
                                .set("uuid", uuid(ref)))
                .set(
                        "cpuInfo",
                        DataObject.of("HostCpuInfo")
                                .set("numCpuPackages", (short) 2)
                                .set("numCpuCores", (short) row.cores())
                                .set("numCpuThreads", (short) (2 * row.cores()))
                                .set("hz", 2_900_000_000L))
                .set("memorySize", row.memory() * GIB);
    }

    private static String vendor(Estate.HostRow row) {
        return row.model().startsWith("PowerEdge") ? "Dell Inc." : "HPE";
    }

    private static String uuid(Mor ref) {
        return VmConfig.uuid("host " + ref.id());
    }

    void datastore(Estate.DatastoreRow row) {
        Mor ref = site.datastore(row.name());
        String url = "ds:///vmfs/volumes/" + VmConfig.uuid("volume " + row.name()) + "/";
        ArrayValue mounts = new ArrayValue(
                "DatastoreHostMount",
                site.hosts.values().stream()
                        .map(h -> DataObject.of("DatastoreHostMount")
                                .set("key", h)
                                .set(
                                        "mountInfo",
                                        DataObject.of("HostMountInfo")
                                                .set("path", url.substring("ds://".length()))
                                                .set("accessMode", "readWrite")
                                                .set("mounted", true)
                                                .set("accessible", true)))
                        .toList());
        inventory.add(Site.entity(new FixedObject(ref.type(), ref.id()), row.name(), Site.DATASTORE_FOLDER)
                .set(
                        "summary",
                        DataObject.of("DatastoreSummary")
                                .set("datastore", ref)
                                .set("name", row.name())
                                .set("url", url)
                                .set("capacity", row.capacity() * GIB)
                                .set("freeSpace", row.free() * GIB)
                                .set("uncommitted", 0L)
                                .set("accessible", true)
                                .set("multipleHostAccess", true)
                                .set("type", row.type())
                                .set("maintenanceMode", "normal"))
                .set("host", mounts)
                .set("vm", vms(vm -> vm.datastores.contains(ref.id()))));
    }

    void cluster(String name, Mor ref, Mor pool, List<Mor> hosts) {
        inventory.add(Site.entity(new FixedObject(pool.type(), pool.id()), "Resources", ref)
                .set("owner", ref)
                .set("resourcePool", ArrayValue.ofReferences(List.of()))
                .set("vm", vms(vm -> !vm.template && hosts.contains(new Mor("HostSystem", vm.host)))));
        inventory.add(Site.entity(new FixedObject(ref.type(), ref.id()), name, Site.HOST_FOLDER)
                .set("host", ArrayValue.ofReferences(hosts))
                .set("resourcePool", pool)
                .set("datastore", Site.refs(site.datastores.values().stream()))
                .set("network", Site.refs(Stream.of(Site.NETWORK)))
                .set(
                        "summary",
                        DataObject.subtype("ClusterComputeResourceSummary")
                                .set("totalCpu", hosts.size() * 92_800)
                                .set("totalMemory", 256 * GIB * hosts.size())
                                .set("numCpuCores", (short) (hosts.size() * 32))
                                .set("numCpuThreads", (short) (hosts.size() * 64))
                                .set("effectiveCpu", hosts.size() * 90_000)
                                .set("effectiveMemory", 240L * 1024 * hosts.size())
                                .set("numHosts", hosts.size())
                                .set("numEffectiveHosts", hosts.size())
                                .set("overallStatus", new EnumValue("ManagedEntityStatus", "green"))));
    }

    void network() {
        inventory.add(
                Site.entity(new FixedObject(Site.NETWORK.type(), Site.NETWORK.id()), "VM Network", Site.NETWORK_FOLDER)
                        .set(
                                "summary",
                                DataObject.of("NetworkSummary")
                                        .set("network", Site.NETWORK)
                                        .set("name", "VM Network")
                                        .set("accessible", true)
                                        .set("ipPoolName", ""))
                        .set("host", Site.refs(site.hosts.values().stream()))
                        .set("vm", vms(vm -> true)));
    }

    private ArrayValue vms(Predicate<Vm> which) {
        return Site.refs(inventory.vms().stream().filter(which).map(Vm::ref));
    }
}
