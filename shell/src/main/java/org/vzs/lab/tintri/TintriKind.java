package org.vzs.lab.tintri;

import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.DeviceKind;

/**
 * A lab VMstore.
 *
 * @param name such as {@code tintri1}
 */
public record TintriKind(String name) implements DeviceKind {
    @Override
    public Device start(DeviceHome home) {
        return new TintriDevice(name, home);
    }
}
