package org.vzs.lab.cluster;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The records of the REST collections, whole. */
final class RestRecords {
    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss yyyy", Locale.ROOT);

    private final LabCluster cluster;

    RestRecords(LabCluster cluster) {
        this.cluster = cluster;
    }

    List<Map<String, Object>> of(String collection) {
        return switch (collection) {
            case "cluster/nodes" -> all("system node", this::node);
            case "storage/aggregates" -> all("storage aggregate", this::aggregate);
            case "storage/aggregates/plexes" -> all("storage aggregate", this::plex);
            case "storage/disks" -> all("storage disk", this::disk);
            case "storage/volumes" -> all("volume", this::volume);
            case "storage/volumes/snapshots" -> all("volume snapshot", this::snapshot);
            case "storage/luns" -> all("lun", this::lun);
            case "snapmirror/relationships" -> all("snapmirror", this::mirror);
            default -> throw new Refusal("3", "API not found");
        };
    }

    private List<Map<String, Object>> all(String table, Function<Row, Map<String, Object>> record) {
        return cluster.rows(table, _ -> true).map(record).toList();
    }

    private Map<String, Object> node(Row n) {
        return Map.of(
                "uuid", ClusterRest.uuid("node", n.get("node")),
                "name", n.get("node"),
                "model", n.get("model"),
                "serial_number", n.get("serial-number"));
    }

    private static Map<String, Object> named(String kind, String name) {
        return Map.of("uuid", ClusterRest.uuid(kind, name), "name", name);
    }

    private Map<String, Object> aggregate(Row a) {
        boolean flash = a.is("hybrid", "true");
        long ssds = cluster.disks(d -> d.is("container-name", a.get("aggregate")) && d.is("type", "SSD"))
                .size();
        Map<String, Object> cache = new LinkedHashMap<>();
        cache.put("enabled", a.is("hybrid-enabled", "true"));
        if (flash) {
            cache.put("disk_count", ssds);
            cache.put("raid_type", "raid_dp");
        }
        return Map.of(
                "uuid", ClusterRest.uuid("aggregate", a.get("aggregate")),
                "name", a.get("aggregate"),
                "node", named("node", a.get("node")),
                "state", a.get("state"),
                "space",
                        Map.of(
                                "block_storage",
                                Map.of(
                                        "size", a.number("size"),
                                        "used", a.number("usedsize"),
                                        "available", a.number("availsize"))),
                "block_storage",
                        Map.of(
                                "primary",
                                Map.of("raid_type", a.get("raidtype"), "disk_count", a.number("diskcount") - ssds),
                                "hybrid_cache",
                                cache,
                                "plexes",
                                List.of(Map.of("name", "plex0"))));
    }

    private Map<String, Object> plex(Row a) {
        return Map.of(
                "name",
                "plex0",
                "aggregate",
                named("aggregate", a.get("aggregate")),
                "state",
                "normal",
                "raid_groups",
                List.of(group(a, "rg0", d -> !d.is("type", "SSD")), group(a, "rg1", d -> d.is("type", "SSD"))));
    }

    private Map<String, Object> group(Row a, String name, Predicate<Row> kind) {
        return Map.of(
                "name",
                name,
                "degraded",
                false,
                "reconstruct",
                Map.of("active", false),
                "disks",
                cluster.disks(d -> d.is("container-name", a.get("aggregate")) && kind.test(d)).stream()
                        .map(d -> Map.of("disk", Map.of("name", d.get("disk")), "position", d.get("position")))
                        .toList());
    }

    private Map<String, Object> disk(Row d) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", d.get("disk"));
        record.put("uid", ClusterRest.uuid("disk", d.get("disk")));
        record.put("type", d.get("type").toLowerCase(Locale.ROOT));
        record.put("container_type", d.get("container-type"));
        record.put("usable_size", d.number("usable-size"));
        record.put("state", d.is("position", "broken") ? "broken" : d.is("owner", "-") ? "unassigned" : "present");
        if (!d.is("owner", "-")) {
            record.put("node", named("node", d.get("owner")));
        }
        if (d.is("container-type", "aggregate")) {
            record.put("aggregates", List.of(named("aggregate", d.get("container-name"))));
        }
        return record;
    }

    private Map<String, Object> volume(Row v) {
        Map<String, Object> record = new LinkedHashMap<>(named("volume", v.place()));
        record.put("name", v.get("volume"));
        record.put("svm", named("svm", v.get("vserver")));
        record.put("state", v.get("state"));
        record.put("type", v.get("type").toLowerCase(Locale.ROOT));
        record.put("aggregates", List.of(named("aggregate", v.get("aggregate"))));
        record.put("guarantee", Map.of("type", v.get("space-guarantee")));
        record.put("size", v.number("size"));
        if (v.is("state", "online")) {
            record.put(
                    "space",
                    Map.of("size", v.number("size"), "used", v.number("used"), "available", v.number("available")));
        }
        Row clone = cluster.rows(
                        "volume clone", c -> c.is("vserver", v.get("vserver")) && c.is("flexclone", v.get("volume")))
                .findFirst()
                .orElse(null);
        record.put(
                "clone",
                clone == null
                        ? Map.of("is_flexclone", false)
                        : Map.of(
                                "is_flexclone", true,
                                "parent_svm", Map.of("name", clone.get("parent-vserver")),
                                "parent_volume", Map.of("name", clone.get("parent-volume")),
                                "parent_snapshot", Map.of("name", clone.get("parent-snapshot"))));
        return record;
    }

    private Map<String, Object> snapshot(Row s) {
        Map<String, Object> record = new LinkedHashMap<>(named("snapshot", s.place() + "/" + s.get("snapshot")));
        record.put("name", s.get("snapshot"));
        record.put("svm", named("svm", s.get("vserver")));
        record.put("volume", Map.of("uuid", ClusterRest.uuid("volume", s.place()), "name", s.get("volume")));
        record.put(
                "create_time",
                LocalDateTime.parse(s.get("create-time"), PRINTED)
                        .atOffset(ZoneOffset.UTC)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)));
        record.put("size", s.number("size"));
        if (!s.is("owners", "-")) {
            record.put(
                    "owners",
                    Arrays.stream(s.get("owners").replace(' ', '_').split(",", -1))
                            .toList());
        }
        return record;
    }

    private Map<String, Object> lun(Row l) {
        return Map.of(
                "uuid", ClusterRest.uuid("lun", l.get("vserver") + l.get("path")),
                "name", l.get("path"),
                "svm", named("svm", l.get("vserver")),
                "location", Map.of("volume", Map.of("name", l.get("volume"))),
                "space", Map.of("size", l.number("size")),
                "status", Map.of("state", l.get("state"), "mapped", l.is("mapped", "mapped")));
    }

    private Map<String, Object> mirror(Row m) {
        return Map.of(
                "uuid", ClusterRest.uuid("mirror", m.get("destination-path")),
                "source", Map.of("path", m.get("source-path")),
                "destination", Map.of("path", m.get("destination-path")),
                "state", m.get("state").toLowerCase(Locale.ROOT).replace('-', '_'),
                "healthy", m.is("healthy", "true"),
                "lag_time", "PT18M28S");
    }
}
