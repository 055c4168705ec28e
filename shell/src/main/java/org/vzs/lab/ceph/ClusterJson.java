package org.vzs.lab.ceph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cluster as JSON in the lab's state folder. */
final class ClusterJson {
    private ClusterJson() {}

    static Map<String, Object> write(LabCluster cluster) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("epoch", cluster.epoch);
        json.put("nextPool", cluster.nextPool);
        json.put("flags", List.copyOf(cluster.flags()));
        json.put("settings", cluster.settings());
        json.put("osds", cluster.osds().values().stream().map(ClusterJson::osd).toList());
        json.put(
                "pools",
                cluster.pools().values().stream().map(ClusterJson::pool).toList());
        return json;
    }

    private static Map<String, Object> osd(LabOsd osd) {
        return Map.of("id", osd.id, "up", osd.up, "in", osd.in, "reweight", osd.reweight);
    }

    private static Map<String, Object> pool(LabPool pool) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", pool.id);
        json.put("name", pool.name);
        json.put("pgNum", pool.pgNum);
        json.put("target", pool.target);
        json.put("settled", pool.settled.equals(Instant.MIN) ? "" : pool.settled.toString());
        json.put("size", pool.size);
        json.put("application", pool.application);
        json.put("stored", pool.stored);
        json.put("objects", pool.objects);
        json.put("quotaBytes", pool.quotaBytes);
        json.put("quotaObjects", pool.quotaObjects);
        json.put("snapSeq", pool.snapSeq);
        json.put("dealt", pool.dealt);
        json.put("selfManaged", pool.selfManaged);
        List<Object> snaps = new ArrayList<>();
        pool.snaps.forEach(s -> snaps.add(
                Map.of("id", s.id(), "name", s.name(), "created", s.created().toString())));
        json.put("snaps", snaps);
        return json;
    }

    static void read(LabCluster cluster, Map<String, Object> json) {
        cluster.epoch = number(json, "epoch");
        cluster.nextPool = number(json, "nextPool");
        list(json, "flags").forEach(f -> cluster.flags().add(String.valueOf(f)));
        map(json.get("settings")).forEach((k, v) -> cluster.settings().put(k, String.valueOf(v)));
        for (Object each : list(json, "osds")) {
            Map<String, Object> m = map(each);
            LabOsd osd = new LabOsd(number(m, "id"));
            osd.up = Boolean.TRUE.equals(m.get("up"));
            osd.in = Boolean.TRUE.equals(m.get("in"));
            osd.reweight = ((Number) value(m, "reweight")).doubleValue();
            cluster.osds().put(osd.id, osd);
        }
        for (Object each : list(json, "pools")) {
            LabPool pool = pool(map(each));
            cluster.pools().put(pool.id, pool);
        }
    }

    private static LabPool pool(Map<String, Object> m) {
        LabPool pool = new LabPool(number(m, "id"), text(m, "name"), number(m, "pgNum"));
        pool.target = number(m, "target");
        String settled = text(m, "settled");
        pool.settled = settled.isEmpty() ? Instant.MIN : Instant.parse(settled);
        pool.size = number(m, "size");
        pool.application = text(m, "application");
        pool.stored = ((Number) value(m, "stored")).longValue();
        pool.objects = ((Number) value(m, "objects")).longValue();
        pool.quotaBytes = ((Number) value(m, "quotaBytes")).longValue();
        pool.quotaObjects = ((Number) value(m, "quotaObjects")).longValue();
        pool.snapSeq = number(m, "snapSeq");
        pool.dealt = Boolean.TRUE.equals(m.get("dealt"));
        pool.selfManaged = Boolean.TRUE.equals(m.get("selfManaged"));
        for (Object each : list(m, "snaps")) {
            Map<String, Object> s = map(each);
            pool.snaps.add(new LabPool.Snap(number(s, "id"), text(s, "name"), Instant.parse(text(s, "created"))));
        }
        return pool;
    }

    private static Object value(Map<String, Object> json, String name) {
        Object value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return value;
    }

    private static int number(Map<String, Object> json, String name) {
        return ((Number) value(json, name)).intValue();
    }

    private static String text(Map<String, Object> json, String name) {
        return String.valueOf(value(json, name));
    }

    private static List<?> list(Map<String, Object> json, String name) {
        return (List<?>) value(json, name);
    }

    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object json) {
        if (!(json instanceof Map<?, ?> found)) {
            throw new IllegalArgumentException("not an object: " + json);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        found.forEach((k, v) -> map.put(String.valueOf(k), v));
        return map;
    }
}
