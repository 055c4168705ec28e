package org.vzs.driver;

import static java.util.Objects.requireNonNull;

/**
 * What a filer says of itself.
 *
 * @param name its host name, which SnapMirror relations name it by
 * @param product such as {@code Data ONTAP 7-Mode}
 * @param version its release, such as {@code 8.2.2}
 * @param model its model; empty where it does not say
 * @param serial its system's number; empty where it does not say
 */
public record FilerInfo(String name, String product, String version, String model, String serial) {
    public FilerInfo {
        requireNonNull(name, "name is null");
        requireNonNull(product, "product is null");
        requireNonNull(version, "version is null");
        requireNonNull(model, "model is null");
        requireNonNull(serial, "serial is null");
    }
}
