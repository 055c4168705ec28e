package org.vzs.lab.vsphere;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.EnumValue;
import org.vzs.lab.soap.Mor;

/** A virtual machine as a managed object. */
final class VmView implements ManagedObject {
    private static final EnumValue GREEN = new EnumValue("ManagedEntityStatus", "green");

    private final Vm vm;
    private final Site site;
    private final Inventory inventory;

    VmView(Vm vm, Site site, Inventory inventory) {
        this.vm = vm;
        this.site = site;
        this.inventory = inventory;
    }

    @Override
    public Mor ref() {
        return vm.ref();
    }

    @Override
    public @Nullable Object get(String property) {
        return switch (property) {
            case "name" -> vm.name;
            case "parent" -> new Mor("Folder", vm.folder);
            case "overallStatus", "configStatus" -> GREEN;
            case "guestHeartbeatStatus" -> vm.toolsRunning() ? GREEN : new EnumValue("ManagedEntityStatus", "gray");
            case "config" -> VmConfig.of(vm);
            case "runtime" -> runtime();
            case "guest" -> guest();
            case "summary" -> summary();
            case "snapshot" -> VmSnapshots.info(vm);
            case "rootSnapshot" -> VmSnapshots.roots(vm);
            case "storage" -> storage();
            case "datastore" ->
                ArrayValue.ofReferences(
                        vm.datastores.stream().map(d -> new Mor("Datastore", d)).toList());
            case "network" -> ArrayValue.ofReferences(List.of(Site.NETWORK));
            case "resourcePool" -> vm.template ? null : site.pool(vm.host);
            case "recentTask" -> recentTask();
            case "disabledMethod" -> new ArrayValue("string", List.of());
            default -> null;
        };
    }

    private ArrayValue recentTask() {
        VmTask running = inventory.runningTask(vm);
        return ArrayValue.ofReferences(running == null ? List.of() : List.of(running.ref()));
    }

    private DataObject runtime() {
        return DataObject.of("VirtualMachineRuntimeInfo")
                .set("host", new Mor("HostSystem", vm.host))
                .set("connectionState", new EnumValue("VirtualMachineConnectionState", "connected"))
                .set("powerState", vm.power.value())
                .set("faultToleranceState", new EnumValue("VirtualMachineFaultToleranceState", "notConfigured"))
                .set("toolsInstallerMounted", false)
                .set("bootTime", vm.bootTime)
                .set("numMksConnections", 0)
                .set("recordReplayState", new EnumValue("VirtualMachineRecordReplayState", "inactive"))
                .set("onlineStandby", false)
                .set("consolidationNeeded", vm.consolidationNeeded);
    }

    private DataObject guest() {
        boolean running = vm.toolsRunning();
        return DataObject.of("GuestInfo")
                .set("toolsStatus", new EnumValue("VirtualMachineToolsStatus", toolsStatus(running)))
                .set("toolsVersionStatus2", vm.guest.hasTools() ? "guestToolsCurrent" : "guestToolsNotInstalled")
                .set("toolsRunningStatus", running ? "guestToolsRunning" : "guestToolsNotRunning")
                .set("toolsVersion", vm.guest.hasTools() ? "12389" : "0")
                .set("guestId", running ? vm.guest.osId() : null)
                .set("guestFullName", running ? vm.guest.os() : null)
                .set("hostName", running ? vm.name : null)
                .set("ipAddress", ip())
                .set("guestState", running ? "running" : "notRunning")
                .set("guestOperationsReady", running);
    }

    private String toolsStatus(boolean running) {
        return !vm.guest.hasTools() ? "toolsNotInstalled" : running ? "toolsOk" : "toolsNotRunning";
    }

    private @Nullable String ip() {
        return vm.toolsRunning() && !vm.guest.ip().isEmpty() ? vm.guest.ip() : null;
    }

    private DataObject summary() {
        boolean running = vm.toolsRunning();
        return DataObject.of("VirtualMachineSummary")
                .set("vm", vm.ref())
                .set("runtime", runtime())
                .set(
                        "guest",
                        DataObject.of("VirtualMachineGuestSummary")
                                .set("guestId", running ? vm.guest.osId() : null)
                                .set("guestFullName", running ? vm.guest.os() : null)
                                .set("toolsStatus", new EnumValue("VirtualMachineToolsStatus", toolsStatus(running)))
                                .set("toolsRunningStatus", running ? "guestToolsRunning" : "guestToolsNotRunning")
                                .set("hostName", running ? vm.name : null)
                                .set("ipAddress", ip()))
                .set("config", summaryConfig())
                .set(
                        "storage",
                        DataObject.of("VirtualMachineStorageSummary")
                                .set("committed", committed())
                                .set("uncommitted", vm.hardware.diskBytes() - vm.hardware.diskBytes() / 3)
                                .set("unshared", committed())
                                .set("timestamp", Site.MEASURED))
                .set("quickStats", quickStats())
                .set("overallStatus", GREEN);
    }

    private DataObject summaryConfig() {
        return DataObject.of("VirtualMachineConfigSummary")
                .set("name", vm.name)
                .set("template", vm.template)
                .set("vmPathName", VmConfig.path(vm))
                .set("memorySizeMB", vm.hardware.memoryMb())
                .set("numCpu", vm.hardware.cpus())
                .set("numEthernetCards", 1)
                .set("numVirtualDisks", 1)
                .set("uuid", vm.hardware.uuid())
                .set("instanceUuid", VmConfig.instanceUuid(vm))
                .set("guestId", vm.guest.osId())
                .set("guestFullName", vm.guest.os())
                .set("annotation", vm.annotation);
    }

    private DataObject quickStats() {
        boolean on = vm.power == Power.poweredOn;
        return DataObject.of("VirtualMachineQuickStats")
                .set("overallCpuUsage", on ? 100 * vm.hardware.cpus() : 0)
                .set("guestMemoryUsage", on ? vm.hardware.memoryMb() / 4 : 0)
                .set("hostMemoryUsage", on ? vm.hardware.memoryMb() / 2 : 0)
                .set("guestHeartbeatStatus", vm.toolsRunning() ? GREEN : new EnumValue("ManagedEntityStatus", "gray"))
                .set("uptimeSeconds", 0);
    }

    private DataObject storage() {
        return DataObject.of("VirtualMachineStorageInfo")
                .set(
                        "perDatastoreUsage",
                        DataObject.of("VirtualMachineUsageOnDatastore")
                                .set("datastore", new Mor("Datastore", vm.datastores.getFirst()))
                                .set("committed", committed())
                                .set("uncommitted", 0L)
                                .set("unshared", committed()))
                .set("timestamp", Site.MEASURED);
    }

    // a third of the disk is written, and every snapshot holds another tenth
    private long committed() {
        long[] snaps = {0};
        vm.snapshots.forEach(s -> s.walk(x -> snaps[0]++));
        return vm.hardware.diskBytes() / 3 + snaps[0] * (vm.hardware.diskBytes() / 10);
    }
}
