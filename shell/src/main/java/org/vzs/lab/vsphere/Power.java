package org.vzs.lab.vsphere;

import org.vzs.lab.soap.EnumValue;

/** VirtualMachinePowerState, in the words of the schema. */
enum Power {
    poweredOff,
    poweredOn,
    suspended;

    EnumValue value() {
        return new EnumValue("VirtualMachinePowerState", name());
    }
}
