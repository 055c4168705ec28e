package org.vzs.lab.vsphere;

import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.DeviceKind;

/** The lab's vCenter, {@code vc}. */
public final class VCenterKind implements DeviceKind {
    @Override
    public String name() {
        return "vc";
    }

    @Override
    public Device start(DeviceHome home) {
        return new VCenter(name(), home);
    }
}
