package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How a pool's data is spread over the disks of a cluster.
 *
 * @param placementGroups how many placement groups there are now
 * @param wantedPlacementGroups how many there will be when the splits or merges under way are over
 * @param replicas on how many OSDs each placement group lies: copies, or with erasure coding data and coding chunks
 * @param dataChunks how many of those hold the data itself: 1 with copies, more with erasure coding
 * @param minReplicas with fewer than these the pool takes no writes
 * @param rule name of the CRUSH rule
 * @param objects number of objects
 * @param objectQuota most objects that it may hold; null for no limit
 */
public record Placement(
        int placementGroups,
        int wantedPlacementGroups,
        int replicas,
        int dataChunks,
        int minReplicas,
        String rule,
        long objects,
        @Nullable Long objectQuota) {
    public Placement {
        requireNonNull(rule, "rule is null");
        if (dataChunks < 1) {
            throw new IllegalArgumentException("not a number of chunks: " + dataChunks);
        }
    }
}
