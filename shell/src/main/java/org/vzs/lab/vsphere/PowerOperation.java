package org.vzs.lab.vsphere;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;

/** The hard power operations. Which states each one accepts: VirtualMachine in the vSphere Web Services API reference. */
final class PowerOperation implements VmOperation {
    private final String descriptionId;
    private final long millis;
    private final Set<Power> from;
    private final Power requested;
    private final Power to;
    private final GuestLife guests;

    private PowerOperation(
            String descriptionId, long millis, Set<Power> from, Power requested, Power to, GuestLife guests) {
        this.descriptionId = descriptionId;
        this.millis = millis;
        this.from = from;
        this.requested = requested;
        this.to = to;
        this.guests = guests;
    }

    static Map<String, VmOperation> all(GuestLife guests) {
        return Map.of(
                "PowerOnVM_Task",
                        new PowerOperation(
                                "VirtualMachine.powerOn",
                                700,
                                EnumSet.of(Power.poweredOff, Power.suspended),
                                Power.poweredOn,
                                Power.poweredOn,
                                guests),
                // assumption: a suspended machine can be powered off, as vSphere Client offers; the reference names
                // poweredOn
                "PowerOffVM_Task",
                        new PowerOperation(
                                "VirtualMachine.powerOff",
                                400,
                                EnumSet.of(Power.poweredOn, Power.suspended),
                                Power.poweredOff,
                                Power.poweredOff,
                                guests),
                "SuspendVM_Task",
                        new PowerOperation(
                                "VirtualMachine.suspend",
                                1500,
                                EnumSet.of(Power.poweredOn),
                                Power.suspended,
                                Power.suspended,
                                guests),
                "ResetVM_Task",
                        new PowerOperation(
                                "VirtualMachine.reset",
                                500,
                                EnumSet.of(Power.poweredOn),
                                Power.poweredOn,
                                Power.poweredOn,
                                guests));
    }

    @Override
    public String descriptionId() {
        return descriptionId;
    }

    @Override
    public long millis(Vm vm, Map<String, String> arguments) {
        return millis;
    }

    @Override
    public void check(Vm vm, VmTask task) {
        if (!from.contains(vm.power)) {
            throw Faults.invalidPowerState(requested, vm.power);
        }
    }

    @Override
    public @Nullable Mor apply(Vm vm, VmTask task) {
        switch (to) {
            case poweredOff, suspended -> vm.become(to, false, null);
            case poweredOn -> {
                boolean resumed = vm.power == Power.suspended;
                if (resumed) {
                    vm.become(to, true, guests.now());
                } else {
                    guests.boot(vm);
                }
            }
        }
        return null;
    }
}
