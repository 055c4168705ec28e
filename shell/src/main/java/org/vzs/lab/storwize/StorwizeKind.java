package org.vzs.lab.storwize;

import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.DeviceKind;

/**
 * A lab Storwize.
 *
 * @param name such as {@code v7000}
 */
public record StorwizeKind(String name) implements DeviceKind {
    @Override
    public Device start(DeviceHome home) {
        return new StorwizeDevice(name, home);
    }
}
