package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.PoolSnapshot;

/**
 * A snapshot of a whole pool.
 *
 * @param pool the pool
 * @param info what the listing said
 */
public record SnapshotOfPool(Pool pool, PoolSnapshot info) implements Snapshot {
    public SnapshotOfPool {
        requireNonNull(pool, "pool is null");
        requireNonNull(info, "info is null");
    }

    @Override
    public String endpoint() {
        return pool.endpoint();
    }

    @Override
    public String id() {
        return "pool/" + pool.id() + "/" + info.id();
    }

    @Override
    public String name() {
        return info.name();
    }

    @Override
    public String kind() {
        return "pool";
    }

    @Override
    public String of() {
        return pool.name();
    }

    @Override
    public @Nullable Instant created() {
        return info.created();
    }
}
