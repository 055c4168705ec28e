package org.vzs.driver;

import static java.util.Objects.requireNonNull;

/**
 * One parameter of a container, by the device's own name for it.
 *
 * @param name such as {@code ipadd}, {@code diskspace}, {@code cpuunits}
 * @param value as the device takes it, such as {@code 20G:22G}
 */
public record ContainerSetting(String name, String value) {
    public ContainerSetting {
        requireNonNull(value, "value is null");
        if (!name.matches("[a-z][a-z0-9_.-]*")) {
            throw new IllegalArgumentException("not a parameter's name: " + name);
        }
    }
}
