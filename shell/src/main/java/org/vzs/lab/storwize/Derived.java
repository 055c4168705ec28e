package org.vzs.lab.storwize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows from the state and is counted when it is listed. */
final class Derived {
    private static final long MIB = 1L << 20;

    private final LabStorwize s;

    Derived(LabStorwize s) {
        this.s = s;
    }

    List<Map<String, String>> rows(String table) {
        return switch (table) {
            case "mdiskgrp" -> s.rows(table).stream().map(this::pool).toList();
            case "mdisk" -> s.rows("array").stream().map(Derived::mdisk).toList();
            case "drive" -> s.rows(table).stream().map(this::drive).toList();
            case "arraymember" -> s.rows(table).stream().map(this::member).toList();
            case "vdisk" -> s.rows(table).stream().map(this::volume).toList();
            case "sevdiskcopy" ->
                s.where("vdiskcopy", "se_copy", "yes").stream()
                        .map(Derived::thin)
                        .toList();
            default -> s.rows(table);
        };
    }

    private static void put(Map<String, String> row, String column, long value) {
        row.put(column, Long.toString(value));
    }

    private static long sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToLong(r -> LabStorwize.number(r, column)).sum();
    }

    /** What a copy takes of its pool: whole extents. */
    long taken(Map<String, String> copy) {
        Map<String, String> pool = s.find("mdiskgrp", copy.getOrDefault("mdisk_grp_id", ""));
        long extent = pool == null ? 1 : LabStorwize.number(pool, "extent_size") * MIB;
        long real = LabStorwize.number(copy, "real_capacity");
        return (real + extent - 1) / extent * extent;
    }

    /** What a pool can still take. */
    long free(String pool) {
        long used = s.where("vdiskcopy", "mdisk_grp_id", pool).stream()
                .mapToLong(this::taken)
                .sum();
        return sum(s.where("array", "mdisk_grp_id", pool), "capacity") - used;
    }

    private Map<String, String> pool(Map<String, String> base) {
        Map<String, String> row = new LinkedHashMap<>(base);
        String id = base.getOrDefault("id", "");
        List<Map<String, String>> arrays = s.where("array", "mdisk_grp_id", id);
        List<Map<String, String>> copies = s.where("vdiskcopy", "mdisk_grp_id", id);
        long capacity = sum(arrays, "capacity");
        put(row, "mdisk_count", arrays.size());
        put(row, "vdisk_count", copies.size());
        put(row, "capacity", capacity);
        put(row, "free_capacity", free(id));
        put(row, "virtual_capacity", sum(copies, "capacity"));
        put(row, "used_capacity", sum(copies, "used_capacity"));
        put(row, "real_capacity", sum(copies, "real_capacity"));
        put(row, "overallocation", capacity == 0 ? 0 : sum(copies, "capacity") * 100 / capacity);
        boolean tiers = arrays.stream().map(a -> a.get("tier")).distinct().count() > 1;
        boolean on = !"off".equals(base.get("easy_tier"));
        row.put("easy_tier_status", tiers && on ? "active" : "inactive");
        boolean degraded = arrays.stream().anyMatch(a -> !"online".equals(a.get("status")));
        row.put("status", degraded ? "degraded" : "online");
        return row;
    }

    private static Map<String, String> mdisk(Map<String, String> array) {
        Map<String, String> row = new LinkedHashMap<>(array);
        row.put("id", array.getOrDefault("mdisk_id", ""));
        row.put("name", array.getOrDefault("mdisk_name", ""));
        row.put("mode", "array");
        return row;
    }

    private Map<String, String> drive(Map<String, String> base) {
        Map<String, String> row = new LinkedHashMap<>(base);
        String id = base.getOrDefault("id", "");
        List<Map<String, String>> places = new ArrayList<>(s.where("arraymember", "drive_id", id));
        places.addAll(s.where("arraymember", "new_drive_id", id));
        if (!places.isEmpty()) {
            for (String column : List.of("mdisk_id", "mdisk_name", "member_id")) {
                row.put(column, places.getFirst().getOrDefault(column, ""));
            }
        }
        return row;
    }

    private Map<String, String> member(Map<String, String> base) {
        Map<String, String> row = new LinkedHashMap<>(base);
        Map<String, String> drive = s.find("drive", base.getOrDefault("drive_id", ""));
        long spares = drive == null
                ? 0
                : s.where("drive", "use", "spare").stream()
                        .filter(d -> java.util.Objects.equals(d.get("tech_type"), drive.get("tech_type")))
                        .count();
        put(row, "spare_protection", spares);
        return row;
    }

    private Map<String, String> volume(Map<String, String> base) {
        Map<String, String> row = new LinkedHashMap<>(base);
        String id = base.getOrDefault("id", "");
        List<Map<String, String>> copies = s.where("vdiskcopy", "vdisk_id", id);
        boolean many = copies.size() > 1;
        Map<String, String> copy = copies.isEmpty() ? Map.of() : copies.getFirst();
        row.put("mdisk_grp_id", many ? "many" : copy.getOrDefault("mdisk_grp_id", ""));
        row.put("mdisk_grp_name", many ? "many" : copy.getOrDefault("mdisk_grp_name", ""));
        row.put("type", many ? "many" : "striped");
        put(row, "copy_count", copies.size());
        put(
                row,
                "se_copy_count",
                copies.stream().filter(c -> "yes".equals(c.get("se_copy"))).count());
        List<Map<String, String>> maps = new ArrayList<>(s.where("fcmap", "source_vdisk_id", id));
        maps.addAll(s.where("fcmap", "target_vdisk_id", id));
        put(row, "fc_map_count", maps.size());
        if (!maps.isEmpty()) {
            row.put("FC_id", maps.size() > 1 ? "many" : maps.getFirst().getOrDefault("id", ""));
            row.put("FC_name", maps.size() > 1 ? "many" : maps.getFirst().getOrDefault("name", ""));
        }
        return row;
    }

    private static Map<String, String> thin(Map<String, String> copy) {
        Map<String, String> row = new LinkedHashMap<>(copy);
        long real = LabStorwize.number(copy, "real_capacity");
        put(row, "free_capacity", real - LabStorwize.number(copy, "used_capacity"));
        put(row, "overallocation", real == 0 ? 0 : LabStorwize.number(copy, "capacity") * 100 / real);
        row.put("autoexpand", "on");
        row.put("warning", "80");
        row.put("grainsize", "32");
        return row;
    }
}
