package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot on a storage device: of a pool, of a volume, or of a volume of a filer.
 *
 * @param endpoint where it is
 * @param kind what it was taken of: {@code pool} or {@code volume}
 * @param of the name of that
 * @param id unique on the endpoint together with {@code of}
 * @param name its name
 * @param created when it was taken; null where the device does not say, or says it without a year or a zone
 * @param date the same in the device's own words; empty where it does not say
 * @param state the device's word for how it is, such as {@code busy, LUNs}; empty for nothing
 */
public record StorageSnapshot(
        String endpoint,
        String kind,
        String of,
        String id,
        String name,
        @Nullable Instant created,
        String date,
        String state)
        implements Item {
    public StorageSnapshot {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(of, "of is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(date, "date is null");
        requireNonNull(state, "state is null");
    }
}
