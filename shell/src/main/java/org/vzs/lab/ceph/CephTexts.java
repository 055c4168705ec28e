package org.vzs.lab.ceph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the {@code ceph} command prints for people, for the questions of the note and some more. */
final class CephTexts {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxx").withZone(ZoneOffset.UTC);

    private final LabCluster cluster;

    CephTexts(LabCluster cluster) {
        this.cluster = cluster;
    }

    /** The text; null if these words are no question. */
    @Nullable
    String of(List<String> words) {
        return switch (String.join(" ", words)) {
            case "version", "--version", "-v" -> CephDocuments.VERSION + "\n";
            case "health" -> new CephHealth(cluster).text(false);
            case "health detail" -> new CephHealth(cluster).text(true);
            case "osd pool ls" ->
                cluster.pools().values().stream().map(p -> p.name + "\n").collect(Collectors.joining());
            case "osd stat" -> stat() + "\n";
            case "-s", "status" ->
                "  cluster:\n    health: " + new CephHealth(cluster).text(false) + "  services:\n    osd: " + stat()
                        + "\n";
            case "pg dump" -> groups();
            default ->
                words.size() == 4 && words.subList(0, 2).equals(List.of("config", "get"))
                        ? cluster.settings().getOrDefault(words.get(3), "") + "\n"
                        : null;
        };
    }

    private String stat() {
        long up = cluster.osds().values().stream().filter(o -> o.up).count();
        return cluster.osds().size() + " osds: " + up + " up, " + cluster.osdsIn() + " in; epoch: e" + cluster.epoch;
    }

    /** The columns up to ACTING_PRIMARY, which the one-liners of the net look for by their heads. */
    private String groups() {
        Placer placer = cluster.placer();
        StringBuilder text = new StringBuilder("PG_STAT  STATE  UP  UP_PRIMARY  ACTING  ACTING_PRIMARY\n");
        for (LabPool pool : cluster.pools().values()) {
            for (int seed = 0; seed < pool.pgNum; seed++) {
                List<Integer> up = placer.up(pool, seed);
                String set = up.toString().replace(" ", "");
                int first = up.isEmpty() ? -1 : up.getFirst();
                text.append(pool.id)
                        .append('.')
                        .append(Integer.toHexString(seed))
                        .append("  active+clean  ")
                        .append(set)
                        .append("  ")
                        .append(first)
                        .append("  ")
                        .append(set)
                        .append("  ")
                        .append(first)
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** The cluster's flags as {@code osd dump} has them. */
    static String flags(LabCluster cluster) {
        String own = String.join(",", cluster.flags());
        return (own.isEmpty() ? "" : own + ",") + "sortbitwise,recovery_deletes,purged_snapdirs,pglog_hardlimit";
    }

    static String stamp(Instant time) {
        return STAMP.format(time);
    }
}
