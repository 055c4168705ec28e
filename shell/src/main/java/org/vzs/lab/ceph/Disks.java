package org.vzs.lab.ceph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lies on each OSD. */
final class Disks {
    private final LabCluster cluster;
    private final TreeMap<Integer, Integer> groups = new TreeMap<>();
    private final TreeMap<Integer, Long> bytes = new TreeMap<>();

    Disks(LabCluster cluster) {
        this.cluster = cluster;
        Placer placer = cluster.placer();
        for (LabPool pool : cluster.pools().values()) {
            long each = pool.stored / pool.pgNum;
            for (int seed = 0; seed < pool.pgNum; seed++) {
                for (int osd : placer.up(pool, seed)) {
                    groups.merge(osd, 1, Integer::sum);
                    bytes.merge(osd, each, Long::sum);
                }
            }
        }
    }

    /** Bytes that are free on all OSDs that are in. */
    long free() {
        return cluster.osds().values().stream()
                .filter(o -> o.in)
                .mapToLong(o -> LabOsd.KIB * 1024 - bytes.getOrDefault(o.id, 0L))
                .sum();
    }

    List<Object> osds() {
        return cluster.osds().values().stream().map(o -> (Object) osd(o)).toList();
    }

    List<Object> tree() {
        List<Object> nodes = new ArrayList<>();
        Map<String, List<Integer>> hosts = new LinkedHashMap<>();
        cluster.osds()
                .values()
                .forEach(o ->
                        hosts.computeIfAbsent(o.host(), h -> new ArrayList<>()).add(o.id));
        int id = -2;
        for (Map.Entry<String, List<Integer>> host : hosts.entrySet()) {
            nodes.add(Map.of("id", id--, "name", host.getKey(), "type", "host", "children", host.getValue()));
        }
        nodes.addAll(osds());
        return nodes;
    }

    private Map<String, Object> osd(LabOsd osd) {
        long used = bytes.getOrDefault(osd.id, 0L) / 1024;
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", osd.id);
        one.put("device_class", "hdd");
        one.put("name", "osd." + osd.id);
        one.put("type", "osd");
        one.put("crush_weight", 8.0);
        one.put("reweight", osd.in ? osd.reweight : 0.0);
        one.put("kb", LabOsd.KIB);
        one.put("kb_used", used);
        one.put("kb_avail", LabOsd.KIB - used);
        one.put("utilization", 100.0 * used / LabOsd.KIB);
        one.put("pgs", groups.getOrDefault(osd.id, 0));
        one.put("status", osd.up ? "up" : "down");
        return one;
    }
}
