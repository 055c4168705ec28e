package org.vzs.capacity;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vzs.driver.Health;
import org.vzs.size.Size;

/**
 * Something that fills up: a pool, an aggregate, a volume of a filer, a datastore, all disks of a cluster.
 *
 * @param endpoint where it is
 * @param kind such as {@code pool}; with the id unique on the endpoint
 * @param id the device's id
 * @param name its name
 * @param space how full it is; null where that is not known, as of an aggregate that is offline
 * @param promised the sizes of all volumes in it together; null where they are not known
 * @param shared whether what is free is free for others too, so that free space must not be added up
 * @param health how it is
 * @param healthDetail why it is not well; empty if it is
 */
public record Place(
        String endpoint,
        String kind,
        String id,
        String name,
        @Nullable Space space,
        @Nullable Size promised,
        boolean shared,
        Health.Status health,
        String healthDetail) {
    public Place {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(health, "health is null");
        requireNonNull(healthDetail, "healthDetail is null");
    }

    /** How full it is, in percent; null where that is not known, or it can hold nothing. */
    public @Nullable Double usedPercent() {
        return space == null || space.capacity().isZero() ? null : Double.valueOf(space.usedPercent());
    }

    /** How much is promised, in percent of the capacity; null where that is not known, or it can hold nothing. */
    public @Nullable Double promisedPercent() {
        return space == null || promised == null || space.capacity().isZero()
                ? null
                : Double.valueOf(promised.percentOf(space.capacity()));
    }
}
