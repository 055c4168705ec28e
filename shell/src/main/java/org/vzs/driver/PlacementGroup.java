package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A placement group: a part of a pool that lies on the same OSDs.
 *
 * @param poolId the pool's id
 * @param seed its number within the pool, in hexadecimal as Ceph writes it
 * @param state such as {@code active+clean}
 * @param up the OSDs it belongs on
 * @param acting the OSDs that serve it now, which differ while data moves
 * @param upPrimary the first of {@code up}; -1 for none
 * @param actingPrimary the one that takes its reads and writes now; -1 for none
 */
public record PlacementGroup(
        String poolId,
        String seed,
        String state,
        List<Integer> up,
        List<Integer> acting,
        int upPrimary,
        int actingPrimary) {
    public PlacementGroup {
        requireNonNull(poolId, "poolId is null");
        requireNonNull(seed, "seed is null");
        requireNonNull(state, "state is null");
        up = List.copyOf(up);
        acting = List.copyOf(acting);
    }
}
