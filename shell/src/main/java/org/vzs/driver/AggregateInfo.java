package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * An aggregate.
 *
 * @param name unique on the filer
 * @param state {@code online}, {@code restricted}, {@code offline} or another word of the filer's
 * @param raid such as {@code raid_dp}
 * @param hybrid whether it is a Flash Pool or may become one
 * @param capacity space for volumes; null while it is not online
 * @param used of that in use; null while it is not online
 * @param health how it is
 * @param healthDetail why it is not well; empty if it is
 */
public record AggregateInfo(
        String name,
        String state,
        String raid,
        boolean hybrid,
        @Nullable Size capacity,
        @Nullable Size used,
        Health.Status health,
        String healthDetail) {
    public AggregateInfo {
        requireNonNull(name, "name is null");
        requireNonNull(state, "state is null");
        requireNonNull(raid, "raid is null");
        requireNonNull(health, "health is null");
        requireNonNull(healthDetail, "healthDetail is null");
    }

    /** What is left; null where capacity or use is not known. */
    public @Nullable Size free() {
        return capacity == null || used == null ? null : capacity.minus(used);
    }
}
