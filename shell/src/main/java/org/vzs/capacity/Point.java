package org.vzs.capacity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How full something was at a time.
 *
 * @param at by the clock of the machine that asked
 * @param space how full it was
 */
public record Point(Instant at, Space space) {
    public Point {
        requireNonNull(at, "at is null");
        requireNonNull(space, "space is null");
    }
}
