package org.vzs.lab.cluster;

import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.DeviceKind;

/**
 * A lab cluster of clustered Data ONTAP.
 *
 * @param name such as {@code cluster1}
 */
public record ClusterKind(String name) implements DeviceKind {
    @Override
    public Device start(DeviceHome home) {
        return new ClusterDevice(name, home);
    }
}
