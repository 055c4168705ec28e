package org.vzs.driver;

import static java.util.Objects.requireNonNull;

/**
 * How many placement groups an OSD may and should carry, all copies counted.
 *
 * @param max the cluster warns where OSDs carry more than this on average
 * @param target what the usual rule aims at
 * @param source where {@code max} is from: a setting's name, or what was assumed
 */
public record PgLimit(int max, int target, String source) {
    public PgLimit {
        requireNonNull(source, "source is null");
        if (max < 0 || target < 1) {
            throw new IllegalArgumentException("out of range: " + max + ", " + target);
        }
    }
}
