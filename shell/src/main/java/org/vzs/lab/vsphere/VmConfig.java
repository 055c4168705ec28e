package org.vzs.lab.vsphere;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.Mor;

/** The value of a virtual machine's {@code config}. */
final class VmConfig {
    private VmConfig() {}

    static DataObject of(Vm vm) {
        return DataObject.of("VirtualMachineConfigInfo")
                .set("changeVersion", "2026-01-01T00:00:00.000000Z")
                .set("modified", Instant.EPOCH)
                .set("name", vm.name)
                .set("guestFullName", vm.guest.os())
                .set("version", "vmx-19")
                .set("uuid", vm.hardware.uuid())
                .set("instanceUuid", instanceUuid(vm))
                .set("template", vm.template)
                .set("guestId", vm.guest.osId())
                .set("alternateGuestName", "")
                .set("annotation", vm.annotation)
                .set("files", DataObject.of("VirtualMachineFileInfo").set("vmPathName", path(vm)))
                .set("flags", DataObject.of("VirtualMachineFlagInfo").set("snapshotLocked", false))
                .set("defaultPowerOps", powerOps())
                .set("hardware", hardware(vm));
    }

    static String instanceUuid(Vm vm) {
        return uuid("instance " + vm.id);
    }

    /** The same UUID for the same seed, so that the lab is the same everywhere. */
    static String uuid(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String path(Vm vm) {
        return "[" + vm.datastores.getFirst() + "] " + vm.name + "/" + vm.name + ".vmx";
    }

    private static DataObject powerOps() {
        return DataObject.of("VirtualMachineDefaultPowerOpInfo")
                .set("powerOffType", "soft")
                .set("suspendType", "hard")
                .set("resetType", "soft");
    }

    private static DataObject hardware(Vm vm) {
        List<DataObject> devices = new ArrayList<>();
        devices.add(DataObject.subtype("ParaVirtualSCSIController")
                .set("key", 1000)
                .set("deviceInfo", description("SCSI controller 0", "VMware paravirtual SCSI"))
                .set("busNumber", 0)
                .set("sharedBus", "noSharing"));
        devices.add(DataObject.subtype("VirtualDisk")
                .set("key", 2000)
                .set("deviceInfo", description("Hard disk 1", vm.hardware.diskBytes() / 1024 + " KB"))
                .set(
                        "backing",
                        DataObject.subtype("VirtualDiskFlatVer2BackingInfo")
                                .set("fileName", path(vm).replace(".vmx", ".vmdk"))
                                .set("datastore", new Mor("Datastore", vm.datastores.getFirst()))
                                .set("diskMode", "persistent")
                                .set("thinProvisioned", true))
                .set("controllerKey", 1000)
                .set("unitNumber", 0)
                .set("capacityInKB", vm.hardware.diskBytes() / 1024));
        return DataObject.of("VirtualHardware")
                .set("numCPU", vm.hardware.cpus())
                .set("numCoresPerSocket", 1)
                .set("memoryMB", vm.hardware.memoryMb())
                .set("device", new ArrayValue("VirtualDevice", devices));
    }

    private static DataObject description(String label, String summary) {
        return DataObject.of("Description").set("label", label).set("summary", summary);
    }
}
