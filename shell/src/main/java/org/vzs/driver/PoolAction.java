package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/** What can be done to a pool. */
public sealed interface PoolAction {
    /**
     * Makes a pool; UNCHANGED if there is one of that name that has what is asked for.
     *
     * @param placementGroups number of placement groups; 0 for the device's default
     * @param replicas number of copies; 0 for the device's default
     * @param rule name of the rule that places its data; empty for the device's default
     * @param application what it is for, such as {@code rbd}; empty for nothing
     * @param extent the size of its extents, a power of two; null for the device's default
     */
    record Create(
            int placementGroups,
            int replicas,
            String rule,
            String application,
            @Nullable Size extent) implements PoolAction {
        public Create {
            requireNonNull(rule, "rule is null");
            requireNonNull(application, "application is null");
            if (placementGroups < 0 || replicas < 0) {
                throw new IllegalArgumentException("negative: " + placementGroups + ", " + replicas);
            }
        }

        /** A pool that is not made of extents, or of those of the default size. */
        public Create(int placementGroups, int replicas, String rule, String application) {
            this(placementGroups, replicas, rule, application, null);
        }
    }

    /**
     * Removes a pool with all its data; UNCHANGED if it is gone.
     *
     * @param allow whether to switch the device's own lock against it off for this one removal, and on again after it
     */
    record Delete(boolean allow) implements PoolAction {}

    /**
     * Splits or merges the placement groups until there are so many, and waits for that.
     *
     * @param count at least 1
     */
    record SetPlacementGroups(int count) implements PoolAction {
        public SetPlacementGroups {
            if (count < 1) {
                throw new IllegalArgumentException("not a number of placement groups: " + count);
            }
        }
    }

    /**
     * Limits what the pool may hold; null leaves a limit as it is, and zero takes it away.
     *
     * @param size most bytes of data
     * @param objects most objects
     */
    record SetQuota(@Nullable Size size, @Nullable Long objects) implements PoolAction {
        public SetQuota {
            if (objects != null && objects < 0) {
                throw new IllegalArgumentException("negative: " + objects);
            }
            if (size == null && objects == null) {
                throw new IllegalArgumentException("neither size nor objects");
            }
        }
    }

    /** Takes a snapshot of the whole pool; UNCHANGED if there is one of that name. */
    record CreateSnapshot(String name) implements PoolAction {
        public CreateSnapshot {
            requireNonNull(name, "name is null");
        }
    }

    /** Removes a snapshot; UNCHANGED if it is gone. */
    record RemoveSnapshot(String name) implements PoolAction {
        public RemoveSnapshot {
            requireNonNull(name, "name is null");
        }
    }

    /**
     * Says whether its data move between fast and slow disks.
     *
     * @param mode {@code on}, {@code off}, {@code auto} or {@code measure}
     */
    record SetTiering(String mode) implements PoolAction {
        public SetTiering {
            if (!mode.matches("on|off|auto|measure")) {
                throw new IllegalArgumentException("not on, off, auto or measure: " + mode);
            }
        }
    }
}
