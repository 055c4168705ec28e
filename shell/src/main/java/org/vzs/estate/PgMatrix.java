package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vzs.driver.OsdInfo;
import org.vzs.driver.PgLimit;
import org.vzs.driver.Placement;
import org.vzs.driver.PlacementGroup;
import org.vzs.driver.PoolInfo;

/**
 * How many placement groups each OSD carries, by pool. Copies count: a group on three OSDs is three.
 *
 * @param view what was counted
 * @param columns the pools by rising id
 * @param rows the OSDs by rising number, those without any groups too
 * @param limit what the cluster allows
 * @param average what Ceph holds against the limit: groups with their copies by OSDs that are in, rounded down; 0 where no
 *     OSD is in
 */
public record PgMatrix(View view, List<Column> columns, List<Row> rows, PgLimit limit, int average) {
    /** What to count. */
    public enum View {
        /** Where the groups belong. */
        UP,
        /** Which OSDs serve them now, which differs while data moves. */
        ACTING,
        /** Where their first copy belongs. */
        UP_PRIMARY,
        /** Which OSD takes their reads and writes now. */
        ACTING_PRIMARY
    }

    /**
     * A pool.
     *
     * @param pool what is known of it; one that was deleted meanwhile has nothing but its id
     * @param sum all its groups, with their copies
     * @param osds how many OSDs carry any of them
     */
    public record Column(PoolInfo pool, int sum, int osds) {}

    /**
     * An OSD.
     *
     * @param number its number
     * @param in whether it is to hold data
     * @param counts its groups by pool, in the order of the columns
     * @param sum all of them
     */
    public record Row(int number, boolean in, List<Integer> counts, int sum) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    public PgMatrix {
        requireNonNull(view, "view is null");
        requireNonNull(limit, "limit is null");
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Counts. */
    public static PgMatrix of(
            List<PlacementGroup> groups, List<PoolInfo> pools, List<OsdInfo> osds, PgLimit limit, View view) {
        TreeMap<Integer, Map<String, int[]>> counted = new TreeMap<>();
        TreeMap<Integer, Boolean> in = new TreeMap<>();
        osds.forEach(o -> {
            counted.put(o.number(), new HashMap<>());
            in.put(o.number(), o.in());
        });
        Map<String, PoolInfo> known = new HashMap<>();
        pools.forEach(p -> known.put(p.id(), p));
        for (PlacementGroup group : groups) {
            known.computeIfAbsent(group.poolId(), PgMatrix::unknown);
            for (int osd : seen(group, view)) {
                counted.computeIfAbsent(osd, o -> new HashMap<>())
                        .computeIfAbsent(group.poolId(), p -> new int[1])[0]++;
            }
        }
        List<PoolInfo> order = known.values().stream()
                .sorted(Comparator.comparingInt((PoolInfo p) -> p.id().length()).thenComparing(PoolInfo::id))
                .toList();
        List<Row> rows = new ArrayList<>();
        counted.forEach((osd, own) -> rows.add(row(osd, in.getOrDefault(osd, false), own, order)));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int at = i;
            columns.add(new Column(
                    order.get(i),
                    rows.stream().mapToInt(r -> r.counts().get(at)).sum(),
                    (int) rows.stream().filter(r -> r.counts().get(at) > 0).count()));
        }
        return new PgMatrix(view, columns, rows, limit, average(pools, osds));
    }

    private static List<Integer> seen(PlacementGroup group, View view) {
        return switch (view) {
            case UP -> group.up();
            case ACTING -> group.acting();
            case UP_PRIMARY -> group.upPrimary() < 0 ? List.of() : List.of(group.upPrimary());
            case ACTING_PRIMARY -> group.actingPrimary() < 0 ? List.of() : List.of(group.actingPrimary());
        };
    }

    private static Row row(int osd, boolean in, Map<String, int[]> own, List<PoolInfo> order) {
        int[] none = {0};
        List<Integer> counts =
                order.stream().map(p -> own.getOrDefault(p.id(), none)[0]).toList();
        return new Row(osd, in, counts, counts.stream().mapToInt(c -> c).sum());
    }

    private static PoolInfo unknown(String id) {
        return new PoolInfo(
                id,
                id,
                "",
                org.vzs.size.Size.ZERO,
                org.vzs.size.Size.ZERO,
                org.vzs.size.Size.ZERO,
                null,
                null,
                org.vzs.driver.Health.Status.OK,
                "",
                null,
                List.of());
    }

    /** As the check TOO_MANY_PGS of the monitors computes it, from the pools and not from where their groups are. */
    private static int average(List<PoolInfo> pools, List<OsdInfo> osds) {
        long in = osds.stream().filter(OsdInfo::in).count();
        long all = 0;
        for (PoolInfo pool : pools) {
            Placement placement = pool.placement();
            all += placement == null ? 0 : (long) placement.placementGroups() * placement.replicas();
        }
        return in == 0 ? 0 : (int) (all / in);
    }

    /** All groups with their copies. */
    public int sum() {
        return rows.stream().mapToInt(Row::sum).sum();
    }

    /** The OSDs that carry more than the limit; none where there is no limit. */
    public List<Row> over() {
        return limit.max() == 0
                ? List.of()
                : rows.stream().filter(r -> r.sum() > limit.max()).toList();
    }

    /** Whether the cluster itself warns that there are too many. */
    public boolean tooMany() {
        return limit.max() > 0 && average > limit.max();
    }
}
