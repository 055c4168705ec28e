package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/** The hardware of a storage system and what it has noted, for reading. Thread-safe. */
public interface StorageSystem {
    /** What is listed as the device lists it. */
    enum Section {
        /** The system itself; one record. */
        SYSTEM,
        /** Its nodes or controllers. */
        NODES,
        /** Managed disks: arrays and what other systems provide. */
        MDISKS,
        /** The hosts that it knows. */
        HOSTS,
        /** Which host sees which volume. */
        MAPS,
        /** Copies of volumes at a point in time. */
        FLASH_COPIES,
        /** Copies of volumes on another system. */
        REMOTE_COPIES,
        /** The event log, newest last. */
        EVENTS
    }

    /**
     * A drive.
     *
     * @param id the device's id
     * @param state such as {@code online}
     * @param use {@code member}, {@code spare}, {@code candidate}, {@code unused}, {@code failed}
     * @param technology the device's word, such as {@code sas_ssd} or {@code sas_nearline_hdd}
     * @param capacity its size
     * @param array the name of its array; null if it is in none
     * @param enclosure the number of its enclosure; empty if not known
     * @param slot the number of its slot; empty if not known
     */
    record Drive(
            String id,
            String state,
            String use,
            String technology,
            Size capacity,
            @Nullable String array,
            String enclosure,
            String slot) {
        public Drive {
            requireNonNull(id, "id is null");
            requireNonNull(state, "state is null");
            requireNonNull(use, "use is null");
            requireNonNull(technology, "technology is null");
            requireNonNull(capacity, "capacity is null");
            requireNonNull(enclosure, "enclosure is null");
            requireNonNull(slot, "slot is null");
        }
    }

    /**
     * An array of drives.
     *
     * @param id the device's id
     * @param name its name
     * @param state such as {@code online}
     * @param raidState such as {@code online}, {@code degraded}, {@code syncing}
     * @param level such as {@code raid5}
     * @param redundancy how many drives may still fail; empty if not known
     * @param tier the device's word for its kind of drives; empty on releases that have none
     * @param pool the name of its pool; empty if it is in none
     * @param capacity what it gives to the pool
     * @param members its places, by number
     */
    record Array(
            String id,
            String name,
            String state,
            String raidState,
            String level,
            String redundancy,
            String tier,
            String pool,
            Size capacity,
            List<Member> members) {
        public Array {
            requireNonNull(id, "id is null");
            requireNonNull(name, "name is null");
            requireNonNull(state, "state is null");
            requireNonNull(raidState, "raidState is null");
            requireNonNull(level, "level is null");
            requireNonNull(redundancy, "redundancy is null");
            requireNonNull(tier, "tier is null");
            requireNonNull(pool, "pool is null");
            requireNonNull(capacity, "capacity is null");
            members = List.copyOf(members);
        }
    }

    /**
     * A place in an array.
     *
     * @param number its number in the array
     * @param drive the id of the drive in it; null if it is empty
     * @param newDrive the id of the drive that its data are copied to; null if nothing is copied
     * @param spares how many spares fit it as they should; -1 if the device does not say
     * @param balanced the device's word for whether the drive is of the right kind; empty if it does not say
     * @param task what is done to it, such as {@code exchange} or {@code rebuild}; empty for nothing
     * @param progress of that, in percent
     */
    record Member(
            int number,
            @Nullable String drive,
            @Nullable String newDrive,
            int spares,
            String balanced,
            String task,
            int progress) {
        public Member {
            requireNonNull(balanced, "balanced is null");
            requireNonNull(task, "task is null");
        }
    }

    /**
     * What the device says of one thing, in its own words.
     *
     * @param values by the device's name for them, in its order
     */
    record Entry(Map<String, String> values) {
        public Entry {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** All drives; empty on a system that has none of its own. */
    List<Drive> drives();

    /** All arrays with their members. */
    List<Array> arrays();

    /** What the device lists in that section. */
    List<Entry> entries(Section section);
}
