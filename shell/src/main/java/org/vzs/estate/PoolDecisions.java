package org.vzs.estate;

import org.vzs.driver.Placement;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Tiering;
import org.vzs.size.Size;

/** Judges what an action would do to a pool. Pure: the same input gives the same answer. */
final class PoolDecisions {
    private PoolDecisions() {}

    static Decision decide(PoolInfo pool, PoolAction action) {
        return switch (action) {
            case PoolAction.Create create -> throw new IllegalArgumentException("it exists");
            case PoolAction.Delete delete -> new Decision.Change(loss(pool));
            case PoolAction.SetPlacementGroups groups -> placementGroups(pool.placement(), groups.count());
            case PoolAction.SetQuota quota -> quota(pool, quota);
            case PoolAction.CreateSnapshot snapshot ->
                has(pool, snapshot.name())
                        ? new Decision.Nothing("has a snapshot of that name")
                        : new Decision.Change("");
            case PoolAction.SetTiering wanted -> tiering(pool.tiering(), wanted.mode());
            case PoolAction.RemoveSnapshot snapshot ->
                has(pool, snapshot.name())
                        ? new Decision.Change("")
                        : new Decision.Nothing("has no snapshot of that name");
        };
    }

    private static String loss(PoolInfo pool) {
        Placement placement = pool.placement();
        String objects = placement == null ? "" : " in " + placement.objects() + " objects";
        return pool.used().isZero() && (placement == null || placement.objects() == 0)
                ? "holds no data"
                : "holds " + pool.used() + objects;
    }

    private static Decision placementGroups(@org.jspecify.annotations.Nullable Placement now, int count) {
        if (now == null) {
            return new Decision.Refuse("has no placement groups");
        }
        if (now.placementGroups() == count && now.wantedPlacementGroups() == count) {
            return new Decision.Nothing("has " + count);
        }
        String odd = Integer.bitCount(count) == 1 ? "" : "; not a power of two, so that some groups hold twice as much";
        return new Decision.Change(now.placementGroups() + " -> " + count + odd);
    }

    private static Decision tiering(@org.jspecify.annotations.Nullable Tiering now, String mode) {
        if (now == null) {
            return new Decision.Refuse("has no tiers");
        }
        return now.mode().equals(mode)
                ? new Decision.Nothing("has Easy Tier " + mode)
                : new Decision.Change(now.mode() + " -> " + mode);
    }

    private static Decision quota(PoolInfo pool, PoolAction.SetQuota wanted) {
        Size size = wanted.size();
        Long objects = wanted.objects();
        Placement placement = pool.placement();
        Size quota = pool.quota() == null ? Size.ZERO : pool.quota();
        Long objectQuota = placement == null || placement.objectQuota() == null ? 0L : placement.objectQuota();
        if ((size == null || size.equals(quota)) && (objects == null || objects.equals(objectQuota))) {
            return new Decision.Nothing("has that quota");
        }
        boolean full = size != null && !size.isZero() && size.compareTo(pool.used()) < 0;
        return new Decision.Change(full ? "holds " + pool.used() + " already: it will take no more writes" : "");
    }

    private static boolean has(PoolInfo pool, String snapshot) {
        return pool.snapshots().stream().anyMatch(s -> s.name().equals(snapshot));
    }
}
