package org.vzs.driver.vsphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VmInfo;

/** The listing of virtual machines. */
final class VmRows {
    private static final long MIB = 1024L * 1024L;

    /** What is read of each; summary.config is there even where config is not, as for an inaccessible machine. */
    private static final List<String> PATHS = List.of(
            "name",
            "datastore",
            "snapshot",
            "runtime.powerState",
            "runtime.host",
            "runtime.consolidationNeeded",
            "summary.config.template",
            "summary.config.guestFullName",
            "summary.config.numCpu",
            "summary.config.memorySizeMB",
            "summary.config.uuid",
            "summary.storage.committed",
            "config.annotation",
            "guest.ipAddress",
            "guest.toolsRunningStatus");

    static final List<FilterSpec.Properties> PROPERTIES = List.of(
            new FilterSpec.Properties(Inventory.VM, PATHS),
            new FilterSpec.Properties(Inventory.HOST, List.of("name", "parent")),
            new FilterSpec.Properties(Inventory.CLUSTER, List.of("name")),
            new FilterSpec.Properties(Inventory.DATASTORE, List.of("name")));

    private final Inventory inventory;
    private final Map<String, String> hosts;
    private final Map<String, String> clusters;
    private final Map<String, String> datastores;

    VmRows(Inventory inventory) {
        this.inventory = inventory;
        this.hosts = inventory.names(Inventory.HOST);
        this.clusters = inventory.clusters();
        this.datastores = inventory.names(Inventory.DATASTORE);
    }

    List<VmInfo> rows() {
        return inventory.all(Inventory.VM).stream().map(this::row).toList();
    }

    private VmInfo row(ObjectContent vm) {
        String host = vm.text("runtime.host");
        return new VmInfo(
                vm.ref().value(),
                Inventory.name(vm),
                PowerStates.of(vm.text("runtime.powerState")),
                hosts.getOrDefault(host, ""),
                clusters.getOrDefault(host, ""),
                datastores(vm.get("datastore")),
                vm.text("summary.config.guestFullName"),
                address(vm.text("guest.ipAddress")),
                vm.text("guest.toolsRunningStatus").equals("guestToolsRunning"),
                (int) vm.get("summary.config.numCpu").number(),
                vm.get("summary.config.memorySizeMB").number() * MIB,
                vm.get("summary.storage.committed").number(),
                vm.text("summary.config.uuid"),
                vm.get("summary.config.template").isTrue(),
                vm.get("runtime.consolidationNeeded").isTrue(),
                vm.text("config.annotation"),
                SnapshotTree.of(vm.get("snapshot")));
    }

    private List<String> datastores(Xml references) {
        List<String> names = new ArrayList<>();
        for (Xml reference : references.all("ManagedObjectReference")) {
            names.add(datastores.getOrDefault(reference.text(), reference.text()));
        }
        return names;
    }

    private static @Nullable String address(String text) {
        return text.isEmpty() ? null : text;
    }
}
