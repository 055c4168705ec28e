package org.vzs.estate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vzs.driver.Placement;
import org.vzs.driver.PoolInfo;
import org.vzs.size.Size;

/**
 * How many placement groups each pool should have by the usual rule, and what each OSD would carry then.
 *
 * <p>The rule is that of Ceph's documentation and its PG calculator: (target for each OSD) × (OSDs that the pool is spread
 * over) × (the pool's share of the data) ÷ (its replicas), as a power of two: the nearest lower one, or the next higher
 * where that lower one is more than a quarter below; at least one group for each OSD. Pools that lie on the same OSDs
 * share them, whatever their CRUSH rules are called; their shares are those of the space they take now, copies and all, and equal
 * where all of them are empty.
 *
 * @param changes one for each pool that has placement groups, in the order of the columns
 * @param before the groups on each OSD as they are, in the order of the rows
 * @param after the same as they would be, in proportion
 * @param averageAfter what Ceph would hold against the limit
 */
public record PgAdvice(List<Change> changes, List<Integer> before, List<Integer> after, int averageAfter) {
    /**
     * What to do with a pool.
     *
     * @param pool the pool
     * @param now its groups now
     * @param target its groups by the rule
     * @param share its share of the data on its OSDs, 0 to 1
     */
    public record Change(PoolInfo pool, int now, int target, double share) {}

    public PgAdvice {
        changes = List.copyOf(changes);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The advice for a cluster whose {@link PgMatrix.View#UP} was counted. */
    public static PgAdvice of(PgMatrix matrix) {
        RuleOsds rules = RuleOsds.of(matrix);
        Map<String, Size> data = new HashMap<>();
        Map<String, Integer> pools = new HashMap<>();
        for (PgMatrix.Column column : matrix.columns()) {
            Placement placement = column.pool().placement();
            if (placement != null) {
                String group = rules.group(placement.rule());
                data.merge(group, raw(column.pool(), placement), Size::plus);
                pools.merge(group, 1, Integer::sum);
            }
        }
        List<Change> changes = new ArrayList<>();
        for (PgMatrix.Column column : matrix.columns()) {
            Placement placement = column.pool().placement();
            if (placement != null) {
                String group = rules.group(placement.rule());
                Size all = data.getOrDefault(group, Size.ZERO);
                double share = all.isZero()
                        ? 1.0 / pools.getOrDefault(group, 1)
                        : raw(column.pool(), placement).percentOf(all) / 100;
                int spread = rules.count(placement.rule());
                int target = target(matrix.limit().target(), spread, share, placement.replicas());
                changes.add(new Change(column.pool(), placement.placementGroups(), target, share));
            }
        }
        return effect(matrix, changes);
    }

    /** What it takes on the disks; erasure coding takes less than copies would. */
    private static Size raw(PoolInfo pool, Placement placement) {
        BigInteger all = pool.used().times(placement.replicas()).bytes();
        return new Size(all.divide(BigInteger.valueOf(placement.dataChunks())));
    }

    /** The rule. */
    static int target(int perOsd, int osds, double share, int replicas) {
        if (osds == 0 || replicas == 0) {
            return 1;
        }
        double wanted = Math.max(perOsd * (double) osds * share / replicas, (double) osds / replicas);
        long lower = Long.highestOneBit(Math.max(1, (long) wanted));
        return (int) Math.min(1 << 30, lower < wanted * 0.75 ? lower * 2 : lower);
    }

    private static PgAdvice effect(PgMatrix matrix, List<Change> changes) {
        Map<String, Change> byPool = new HashMap<>();
        changes.forEach(c -> byPool.put(c.pool().id(), c));
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (PgMatrix.Row row : matrix.rows()) {
            double sum = 0;
            for (int i = 0; i < row.counts().size(); i++) {
                Change change = byPool.get(matrix.columns().get(i).pool().id());
                double factor = change == null || change.now() == 0 ? 1 : (double) change.target() / change.now();
                sum += row.counts().get(i) * factor;
            }
            before.add(row.sum());
            after.add((int) Math.round(sum));
        }
        long in = matrix.rows().stream().filter(PgMatrix.Row::in).count();
        long all = 0;
        for (Change change : changes) {
            Placement placement = change.pool().placement();
            all += placement == null ? 0 : (long) change.target() * placement.replicas();
        }
        return new PgAdvice(changes, before, after, in == 0 ? 0 : (int) (all / in));
    }

    /** The pools that have another number now. */
    public List<Change> wanted() {
        return changes.stream().filter(c -> c.now() != c.target()).toList();
    }
}
