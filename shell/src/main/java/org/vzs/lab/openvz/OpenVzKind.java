package org.vzs.lab.openvz;

import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.DeviceKind;

/**
 * A lab OpenVZ node.
 *
 * @param name {@code hn1} or {@code hn2}
 */
public record OpenVzKind(String name) implements DeviceKind {
    @Override
    public Device start(DeviceHome home) {
        return new OpenVzDevice(name, home);
    }
}
