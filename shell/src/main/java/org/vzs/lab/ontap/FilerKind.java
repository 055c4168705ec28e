package org.vzs.lab.ontap;

import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.DeviceKind;

/**
 * A lab filer in 7-Mode.
 *
 * @param name such as {@code filer1}
 */
public record FilerKind(String name) implements DeviceKind {
    @Override
    public Device start(DeviceHome home) {
        return new FilerDevice(name, home);
    }
}
