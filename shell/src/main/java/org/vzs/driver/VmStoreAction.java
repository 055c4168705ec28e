package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What can be done to a machine or a snapshot of a storage system that knows machines. */
public sealed interface VmStoreAction {
    /**
     * Takes a snapshot of a machine; UNCHANGED if it has one of that name.
     *
     * @param name its name
     * @param vmConsistent whether the hypervisor brings the machine to rest for it; else it is as after a power failure
     * @param keep how long it is kept; null for until it is removed
     */
    record TakeSnapshot(
            String name, boolean vmConsistent, @Nullable Duration keep) implements VmStoreAction {
        /** The shortest that a VMstore keeps one. */
        public static final Duration SHORTEST = Duration.ofMinutes(60);

        public TakeSnapshot {
            requireNonNull(name, "name is null");
            if (name.isBlank()) {
                throw new IllegalArgumentException("a snapshot needs a name");
            }
            if (keep != null && keep.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("a snapshot is kept for 60 minutes at least, not " + keep);
            }
        }
    }

    /** Removes a snapshot; UNCHANGED if it is gone. */
    record RemoveSnapshot() implements VmStoreAction {}
}
