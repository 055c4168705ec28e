package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a whole pool.
 *
 * @param id the device's id, unique in the pool
 * @param name unique in the pool
 * @param created when it was taken; null where the device gives a local time without its zone
 */
public record PoolSnapshot(String id, String name, @Nullable Instant created) {
    public PoolSnapshot {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
    }
}
