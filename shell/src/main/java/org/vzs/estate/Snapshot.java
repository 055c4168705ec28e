package org.vzs.estate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/** A snapshot of the estate, whatever it was taken of: what all of them have in common. */
public sealed interface Snapshot extends Item permits VmSnapshot, StoredSnapshot, SnapshotOfPool, SnapshotOfVolume {
    /** What it was taken of: {@code vm}, {@code pool}, {@code volume}, or {@code vmstore} for a machine on its storage. */
    String kind();

    /** The name of that. */
    String of();

    /** When it was taken; null where the device does not say, or says it without a year or a zone. */
    @Nullable
    Instant created();

    /** The same in the device's own words; empty where it does not say. */
    default String date() {
        Instant created = created();
        return created == null ? "" : created.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The space that it takes; null where the device does not say. */
    default @Nullable Size size() {
        return null;
    }

    /** The device's word for how it is or what keeps it busy, such as {@code busy: LUNs}; empty for nothing. */
    default String state() {
        return "";
    }
}
