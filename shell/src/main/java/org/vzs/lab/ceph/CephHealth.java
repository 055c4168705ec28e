package org.vzs.lab.ceph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the cluster, in Ceph's own words. */
final class CephHealth {
    /** One check that fails. */
    record Check(String code, String summary, List<String> detail) {}

    private final LabCluster cluster;

    CephHealth(LabCluster cluster) {
        this.cluster = cluster;
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        if (!cluster.flags().isEmpty()) {
            checks.add(new Check("OSDMAP_FLAGS", String.join(",", cluster.flags()) + " flag(s) set", List.of()));
        }
        List<LabOsd> down =
                cluster.osds().values().stream().filter(o -> o.in && !o.up).toList();
        if (!down.isEmpty()) {
            checks.add(new Check(
                    "OSD_DOWN",
                    down.size() + " osds down",
                    down.stream()
                            .map(o -> "osd." + o.id + " (root=default,host=" + o.host() + ") is down")
                            .toList()));
        }
        List<LabPool> full =
                cluster.pools().values().stream().filter(LabPool::full).toList();
        if (!full.isEmpty()) {
            checks.add(new Check(
                    "POOL_FULL",
                    full.size() + " pool(s) full",
                    full.stream()
                            .map(p -> "pool '" + p.name + "' is full (running out of quota)")
                            .toList()));
        }
        int most = cluster.number("mon_max_pg_per_osd");
        if (most > 0 && cluster.average() > most) {
            checks.add(new Check(
                    "TOO_MANY_PGS", "too many PGs per OSD (" + cluster.average() + " > max " + most + ")", List.of()));
        }
        return checks;
    }

    Map<String, Object> document() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Check check : checks()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("severity", "HEALTH_WARN");
            one.put(
                    "summary",
                    Map.of(
                            "message",
                            check.summary(),
                            "count",
                            Math.max(1, check.detail().size())));
            one.put(
                    "detail",
                    check.detail().stream().map(d -> Map.of("message", d)).toList());
            one.put("muted", false);
            all.put(check.code(), one);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("status", all.isEmpty() ? "HEALTH_OK" : "HEALTH_WARN");
        document.put("checks", all);
        document.put("mutes", List.of());
        return document;
    }

    String text(boolean detail) {
        List<Check> checks = checks();
        StringBuilder text = new StringBuilder(checks.isEmpty() ? "HEALTH_OK" : "HEALTH_WARN ");
        text.append(String.join("; ", checks.stream().map(Check::summary).toList()))
                .append('\n');
        if (detail) {
            for (Check check : checks) {
                text.append("[WRN] ")
                        .append(check.code())
                        .append(": ")
                        .append(check.summary())
                        .append('\n');
                check.detail().forEach(d -> text.append("    ").append(d).append('\n'));
            }
        }
        return text.toString();
    }
}
