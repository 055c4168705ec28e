package org.vzs.lab.ceph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code ceph … -f json} answers to questions, as 16.2 does; members that nobody reads are left out. */
final class CephDocuments {
    static final String VERSION = "ceph version 16.2.15 (618f440892089921c3e944a991122ddc44e60516) pacific (stable)";
    private static final double NEARLY_ALL = 0.95;

    private final LabCluster cluster;

    CephDocuments(LabCluster cluster) {
        this.cluster = cluster;
    }

    /** The document; null if these words are no question. */
    @Nullable
    Object of(List<String> words) {
        return switch (String.join(" ", words)) {
            case "version" -> Map.of("version", VERSION);
            case "health", "health detail" -> new CephHealth(cluster).document();
            case "osd dump" -> dump();
            case "osd df" -> Map.of("nodes", new Disks(cluster).osds(), "stray", List.of());
            case "osd df tree" -> Map.of("nodes", new Disks(cluster).tree(), "stray", List.of());
            case "df", "df detail" -> df();
            case "pg dump pgs_brief" -> groups();
            case "osd crush rule dump" ->
                List.of(Map.of("rule_id", 0, "rule_name", "replicated_rule", "ruleset", 0, "type", 1));
            case "osd pool ls" ->
                cluster.pools().values().stream().map(p -> (Object) p.name).toList();
            default ->
                words.size() == 4 && words.subList(0, 2).equals(List.of("config", "get"))
                        ? setting(words.get(3))
                        : null;
        };
    }

    private Object setting(String name) {
        String value = cluster.settings().get(name);
        if (value == null) {
            throw new Refusal("ENOENT", "unrecognized key '" + name + "'");
        }
        return value.matches("\\d+") ? Long.valueOf(value) : value;
    }

    private Map<String, Object> dump() {
        Map<String, Object> dump = new LinkedHashMap<>();
        dump.put("epoch", cluster.epoch);
        dump.put("flags", CephTexts.flags(cluster));
        dump.put("max_osd", cluster.osds().lastKey() + 1);
        dump.put("pools", cluster.pools().values().stream().map(this::pool).toList());
        List<Object> osds = new ArrayList<>();
        for (LabOsd osd : cluster.osds().values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("osd", osd.id);
            one.put("up", osd.up ? 1 : 0);
            one.put("in", osd.in ? 1 : 0);
            one.put("weight", osd.in ? osd.reweight : 0.0);
            one.put("primary_affinity", 1);
            one.put("state", osd.up ? List.of("exists", "up") : List.of("exists"));
            osds.add(one);
        }
        dump.put("osds", osds);
        return dump;
    }

    private Map<String, Object> pool(LabPool pool) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("pool", pool.id);
        one.put("pool_name", pool.name);
        one.put("flags_names", "hashpspool" + (pool.full() ? ",full,full_quota" : ""));
        one.put("type", 1);
        one.put("size", pool.size);
        one.put("min_size", Math.max(1, pool.size - 1));
        one.put("crush_rule", 0);
        one.put("pg_autoscale_mode", "off");
        one.put("pg_num", pool.pgNum);
        one.put("pg_placement_num", pool.pgNum);
        one.put("pg_placement_num_target", pool.target);
        one.put("pg_num_target", pool.target);
        one.put("snap_mode", pool.selfManaged ? "selfmanaged" : "pool");
        one.put(
                "pool_snaps",
                pool.snaps.stream()
                        .map(s -> Map.of("snapid", s.id(), "stamp", CephTexts.stamp(s.created()), "name", s.name()))
                        .toList());
        one.put("quota_max_bytes", pool.quotaBytes);
        one.put("quota_max_objects", pool.quotaObjects);
        one.put("application_metadata", pool.application.isEmpty() ? Map.of() : Map.of(pool.application, Map.of()));
        return one;
    }

    private Map<String, Object> df() {
        Disks disks = new Disks(cluster);
        List<Object> pools = new ArrayList<>();
        for (LabPool pool : cluster.pools().values()) {
            Map<String, Object> stats = new LinkedHashMap<>();
            stats.put("stored", pool.stored);
            stats.put("objects", pool.objects);
            stats.put("bytes_used", pool.stored * pool.size);
            stats.put("max_avail", (long) (disks.free() * NEARLY_ALL / pool.size));
            stats.put("quota_objects", pool.quotaObjects);
            stats.put("quota_bytes", pool.quotaBytes);
            pools.add(Map.of("name", pool.name, "id", pool.id, "stats", stats));
        }
        return Map.of("stats", Map.of("total_avail_bytes", disks.free()), "pools", pools);
    }

    private Map<String, Object> groups() {
        Placer placer = cluster.placer();
        List<Object> groups = new ArrayList<>();
        for (LabPool pool : cluster.pools().values()) {
            for (int seed = 0; seed < pool.pgNum; seed++) {
                List<Integer> up = placer.up(pool, seed);
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("pgid", pool.id + "." + Integer.toHexString(seed));
                one.put("state", up.size() < pool.size ? "active+undersized+degraded" : "active+clean");
                one.put("up", up);
                one.put("acting", up);
                one.put("up_primary", up.isEmpty() ? -1 : up.getFirst());
                one.put("acting_primary", up.isEmpty() ? -1 : up.getFirst());
                groups.add(one);
            }
        }
        return Map.of("pg_ready", true, "pg_stats", groups);
    }
}
