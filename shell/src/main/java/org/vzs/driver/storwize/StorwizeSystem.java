package org.vzs.driver.storwize;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.StorageSystem;

/** The hardware of a system. */
final class StorwizeSystem implements StorageSystem {
    private final Svc svc;

    StorwizeSystem(Svc svc) {
        this.svc = svc;
    }

    @Override
    public List<Drive> drives() {
        return svc.listIfThere("lsdrive", "-bytes").stream()
                .map(r -> new Drive(
                        r.text("id"),
                        r.text("status"),
                        r.text("use"),
                        r.text("tech_type"),
                        r.size("capacity"),
                        orNull(r.text("mdisk_name")),
                        r.text("enclosure_id"),
                        r.text("slot_id")))
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public List<Array> arrays() {
        List<Row> arrays = svc.listIfThere("lsarray", "-bytes");
        if (arrays.isEmpty()) {
            return List.of();
        }
        Map<String, List<Row>> members =
                svc.list("lsarraymember").stream().collect(Collectors.groupingBy(r -> r.text("mdisk_id")));
        List<Row> tasks = svc.list("lsarraymemberprogress");
        return arrays.stream()
                .map(r -> new Array(
                        r.text("mdisk_id"),
                        r.text("mdisk_name"),
                        r.text("status"),
                        r.text("raid_status"),
                        r.text("raid_level"),
                        r.text("redundancy"),
                        r.text("tier"),
                        r.text("mdisk_grp_name"),
                        r.size("capacity"),
                        members.getOrDefault(r.text("mdisk_id"), List.of()).stream()
                                .map(m -> member(m, tasks))
                                .sorted(Comparator.comparingInt(Member::number))
                                .toList()))
                .toList();
    }

    private static Member member(Row m, List<Row> tasks) {
        @Nullable
        Row task = tasks.stream()
                .filter(t -> t.is("mdisk_id", m.text("mdisk_id")) && t.is("member_id", m.text("member_id")))
                .findFirst()
                .orElse(null);
        return new Member(
                m.number("member_id", 0),
                orNull(m.text("drive_id")),
                orNull(m.text("new_drive_id")),
                m.number("spare_protection", -1),
                m.text("balanced"),
                task == null ? "" : task.text("task"),
                task == null ? 0 : task.number("progress", 0));
    }

    @Override
    public List<Entry> entries(Section section) {
        return switch (section) {
            case SYSTEM -> List.of(entry(svc.show("lssystem")));
            case NODES -> all(svc.list("lsnode"));
            case MDISKS -> all(svc.list("lsmdisk", "-bytes"));
            case HOSTS -> all(svc.list("lshost"));
            case MAPS -> all(svc.list("lshostvdiskmap"));
            case FLASH_COPIES -> all(svc.list("lsfcmap"));
            case REMOTE_COPIES -> all(svc.list("lsrcrelationship"));
            case EVENTS -> all(svc.list("lseventlog", "-order", "date"));
        };
    }

    private static List<Entry> all(List<Row> rows) {
        return rows.stream().map(StorwizeSystem::entry).toList();
    }

    private static Entry entry(Row row) {
        return new Entry(row.values());
    }
}
