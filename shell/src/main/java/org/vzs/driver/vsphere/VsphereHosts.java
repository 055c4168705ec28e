package org.vzs.driver.vsphere;

import java.util.List;
import java.util.Map;
import org.vzs.driver.ConnectionState;
import org.vzs.driver.HostInfo;
import org.vzs.driver.Hosts;

/** The ESXi hosts. */
record VsphereHosts(Views views, Reads reads) implements Hosts {
    private static final long MIB = 1024L * 1024L;

    private static final List<FilterSpec.Properties> PROPERTIES = List.of(
            new FilterSpec.Properties(
                    Inventory.HOST,
                    List.of(
                            "name",
                            "parent",
                            "runtime.connectionState",
                            "runtime.inMaintenanceMode",
                            "summary.config.product.version",
                            "summary.hardware.numCpuCores",
                            "summary.hardware.memorySize",
                            "summary.hardware.vendor",
                            "summary.hardware.model",
                            "summary.quickStats.overallMemoryUsage")),
            new FilterSpec.Properties(Inventory.CLUSTER, List.of("name")));

    @Override
    public List<HostInfo> list() {
        Inventory inventory = Inventory.of(reads.run(() -> views.list(PROPERTIES)));
        Map<String, String> clusters = inventory.clusters();
        return inventory.all(Inventory.HOST).stream()
                .map(host -> row(host, clusters.getOrDefault(host.ref().value(), "")))
                .toList();
    }

    private static HostInfo row(ObjectContent host, String cluster) {
        return new HostInfo(
                host.ref().value(),
                Inventory.name(host),
                cluster,
                state(host),
                host.text("summary.config.product.version"),
                (int) host.get("summary.hardware.numCpuCores").number(),
                host.get("summary.hardware.memorySize").number(),
                host.get("summary.quickStats.overallMemoryUsage").number() * MIB,
                (host.text("summary.hardware.vendor") + " " + host.text("summary.hardware.model")).strip());
    }

    private static ConnectionState state(ObjectContent host) {
        return switch (host.text("runtime.connectionState")) {
            case "connected" ->
                host.get("runtime.inMaintenanceMode").isTrue()
                        ? ConnectionState.MAINTENANCE
                        : ConnectionState.CONNECTED;
            case "notResponding" -> ConnectionState.NOT_RESPONDING;
            default -> ConnectionState.DISCONNECTED;
        };
    }
}
