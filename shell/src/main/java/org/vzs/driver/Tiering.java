package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.vzs.size.Size;

/**
 * How a pool moves its data between fast and slow disks.
 *
 * @param extent what is moved at once; fixed when the pool is made
 * @param mode what was asked for: {@code on}, {@code off}, {@code auto}, {@code measure}
 * @param status what comes of it, in the device's word, such as {@code active} or {@code inactive}
 */
public record Tiering(Size extent, String mode, String status) {
    public Tiering {
        requireNonNull(extent, "extent is null");
        requireNonNull(mode, "mode is null");
        requireNonNull(status, "status is null");
    }
}
