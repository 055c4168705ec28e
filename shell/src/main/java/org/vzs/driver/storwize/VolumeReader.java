package org.vzs.driver.storwize;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VolumeInfo;
import org.vzs.size.Size;

/** The volumes of a system, put together from five lists. */
final class VolumeReader {
    private final List<Row> disks;
    private final Map<String, List<Row>> copies;
    private final Map<String, List<Row>> thin;
    private final Map<String, List<Row>> maps;
    private final Map<String, List<Row>> sources;
    private final Map<String, List<Row>> targets;

    VolumeReader(Svc svc) {
        disks = svc.list("lsvdisk", "-bytes");
        copies = by("vdisk_id", svc.list("lsvdiskcopy", "-bytes"));
        thin = by("vdisk_id", svc.list("lssevdiskcopy", "-bytes"));
        maps = by("vdisk_id", svc.list("lshostvdiskmap"));
        List<Row> flashCopies = svc.list("lsfcmap").stream()
                .filter(r -> !r.is("restoring", "yes"))
                .toList();
        sources = by("source_vdisk_id", flashCopies);
        targets = by("target_vdisk_id", flashCopies);
    }

    private static Map<String, List<Row>> by(String column, List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(r -> r.text(column)));
    }

    List<VolumeInfo> read() {
        return disks.stream().map(this::volume).toList();
    }

    private VolumeInfo volume(Row disk) {
        String id = disk.text("id");
        List<Row> own = of(copies, id).stream()
                .sorted(Comparator.comparing(c -> c.is("primary", "yes") ? 0 : 1))
                .toList();
        List<Row> targetOf = of(targets, id);
        return new VolumeInfo(
                id,
                disk.text("name"),
                disk.text("vdisk_UID"),
                own.isEmpty()
                        ? List.of(disk.text("mdisk_grp_name"))
                        : own.stream().map(c -> c.text("mdisk_grp_name")).toList(),
                disk.neededSize("capacity"),
                written(id),
                disk.text("status"),
                disk.health(),
                all(own, VolumeReader::copy),
                all(of(maps, id), m -> new VolumeInfo.HostMap(m.text("name"), m.text("SCSI_id"))),
                all(
                        of(sources, id),
                        m -> new VolumeInfo.Snapshot(
                                m.text("id"),
                                m.text("target_vdisk_name"),
                                m.text("status"),
                                null,
                                m.text("start_time"),
                                written(m.text("target_vdisk_id")))),
                targetOf.isEmpty() ? null : targetOf.getFirst().text("source_vdisk_name"));
    }

    /** What is written of a volume; null of one that is not thin. */
    private @Nullable Size written(String id) {
        return of(thin, id).stream()
                .map(c -> c.size("used_capacity"))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static VolumeInfo.Copy copy(Row c) {
        return new VolumeInfo.Copy(
                c.text("copy_id"),
                c.text("mdisk_grp_name"),
                c.text("status"),
                c.is("primary", "yes"),
                c.is("sync", "yes"),
                c.is("se_copy", "yes"),
                c.is("easy_tier", "on"));
    }

    private static List<Row> of(Map<String, List<Row>> rows, String id) {
        return rows.getOrDefault(id, List.of());
    }

    private static <T> List<T> all(List<Row> rows, Function<Row, T> maker) {
        return rows.stream().map(maker).toList();
    }
}
