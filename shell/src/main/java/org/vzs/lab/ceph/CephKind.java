package org.vzs.lab.ceph;

import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.DeviceKind;

/**
 * A lab Ceph cluster.
 *
 * @param name such as {@code ceph1}
 */
public record CephKind(String name) implements DeviceKind {
    @Override
    public Device start(DeviceHome home) {
        return new CephDevice(name, home);
    }
}
