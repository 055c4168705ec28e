package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.vzs.size.Size;

/** What can be done to a volume. */
public sealed interface VolumeAction {
    /**
     * Makes a volume; UNCHANGED if there is one of that name in that pool and of that size.
     *
     * @param pool name of the pool
     * @param size its size, a whole number of blocks of 512 bytes
     * @param thin whether only what is written takes space
     */
    record Create(String pool, Size size, boolean thin) implements VolumeAction {
        public Create {
            requireNonNull(pool, "pool is null");
            requireNonNull(size, "size is null");
        }
    }

    /**
     * Makes it larger; UNCHANGED if it has that size, FAILED if it is larger.
     *
     * @param size the size that it is to have
     */
    record Expand(Size size) implements VolumeAction {
        public Expand {
            requireNonNull(size, "size is null");
        }
    }

    /**
     * Removes it with its data; UNCHANGED if it is gone.
     *
     * @param force also if a host sees it, or snapshots depend on it
     */
    record Delete(boolean force) implements VolumeAction {}

    /** Shows it to a host; UNCHANGED if the host sees it. */
    record Map(String host) implements VolumeAction {
        public Map {
            requireNonNull(host, "host is null");
        }
    }

    /** Hides it from a host; UNCHANGED if the host does not see it. */
    record Unmap(String host) implements VolumeAction {
        public Unmap {
            requireNonNull(host, "host is null");
        }
    }

    /** Takes a snapshot; UNCHANGED if it has one of that name. */
    record CreateSnapshot(String name) implements VolumeAction {
        public CreateSnapshot {
            requireNonNull(name, "name is null");
        }
    }

    /** Brings its data back to what they were when the snapshot was taken, and waits for that. Never UNCHANGED. */
    record Restore(String snapshot) implements VolumeAction {
        public Restore {
            requireNonNull(snapshot, "snapshot is null");
        }
    }

    /** Removes a snapshot; UNCHANGED if it is gone. */
    record RemoveSnapshot(String name) implements VolumeAction {
        public RemoveSnapshot {
            requireNonNull(name, "name is null");
        }
    }

    /** Lets its data move between fast and slow disks, or not. */
    record SetTiering(boolean on) implements VolumeAction {}
}
