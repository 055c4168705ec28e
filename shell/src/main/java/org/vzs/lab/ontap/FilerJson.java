package org.vzs.lab.ontap;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A filer's state as JSON. */
final class FilerJson {
    private FilerJson() {}

    static Map<String, Object> write(LabFiler filer) {
        return Map.of(
                "volumes",
                        filer.volumes.values().stream().map(FilerJson::volume).toList(),
                "luns",
                        filer.luns.values().stream()
                                .map(l -> Map.of(
                                        "path", l.path,
                                        "size", l.size,
                                        "backing", l.backing,
                                        "online", l.online,
                                        "group", l.group))
                                .toList(),
                "mirrors",
                        filer.mirrors.stream()
                                .map(m -> Map.of("source", m.source, "destination", m.destination, "state", m.state))
                                .toList(),
                "disks",
                        filer.disks.stream()
                                .map(d -> Map.of(
                                        "name", d.name, "type", d.type, "role", d.role, "aggregate", d.aggregate))
                                .toList(),
                "hybrid", List.copyOf(filer.hybrid),
                "groups", filer.groups);
    }

    private static Map<String, Object> volume(LabVolume v) {
        return Map.of(
                "name", v.name,
                "aggregate", v.aggregate,
                "state", v.state,
                "size", v.size,
                "used", v.used,
                "parent", v.parent,
                "parentSnapshot", v.parentSnapshot,
                "snapshots",
                        v.snapshots.stream()
                                .map(s -> Map.of(
                                        "name", s.name(),
                                        "date", s.date(),
                                        "percents", s.percents(),
                                        "owner", s.owner(),
                                        "kept", s.kept()))
                                .toList());
    }

    static void read(LabFiler filer, Map<String, Object> json) {
        for (Map<?, ?> v : maps(json, "volumes")) {
            LabVolume volume =
                    new LabVolume(text(v, "name"), text(v, "aggregate"), number(v, "size"), number(v, "used"));
            volume.state = text(v, "state");
            volume.parent = text(v, "parent");
            volume.parentSnapshot = text(v, "parentSnapshot");
            for (Map<?, ?> s : maps(v, "snapshots")) {
                volume.snapshots.add(new LabSnapshot(
                        text(s, "name"), text(s, "date"), text(s, "percents"), text(s, "owner"), flag(s, "kept")));
            }
            filer.volumes.put(volume.name, volume);
        }
        for (Map<?, ?> l : maps(json, "luns")) {
            LabLun lun = new LabLun(text(l, "path"), number(l, "size"), text(l, "backing"));
            lun.online = flag(l, "online");
            lun.group = text(l, "group");
            filer.luns.put(lun.path, lun);
        }
        if (json.get("hybrid") instanceof List<?> names) {
            maps(json, "disks")
                    .forEach(d -> filer.disks.add(
                            new LabDisk(text(d, "name"), text(d, "type"), text(d, "role"), text(d, "aggregate"))));
            names.forEach(n -> filer.hybrid.add((String) n));
        } else {
            // A lab that was made before its filer had disks that change.
            FilerDisks.fill(filer);
        }
        for (Map<?, ?> m : maps(json, "mirrors")) {
            LabMirror mirror = new LabMirror(text(m, "source"), text(m, "destination"));
            mirror.state = text(m, "state");
            filer.mirrors.add(mirror);
        }
        ((Map<?, ?>) Objects.requireNonNull(json.get("groups"), "groups"))
                .forEach((name, on) -> filer.groups.put((String) name, (Boolean) on));
    }

    private static List<? extends Map<?, ?>> maps(Map<?, ?> json, String key) {
        return ((List<?>) Objects.requireNonNull(json.get(key), key))
                .stream().map(m -> (Map<?, ?>) m).toList();
    }

    private static String text(Map<?, ?> json, String key) {
        return (String) Objects.requireNonNull(json.get(key), key);
    }

    private static long number(Map<?, ?> json, String key) {
        return (Long) Objects.requireNonNull(json.get(key), key);
    }

    private static boolean flag(Map<?, ?> json, String key) {
        return (Boolean) Objects.requireNonNull(json.get(key), key);
    }
}
