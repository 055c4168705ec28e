package org.vzs.lab.storwize;

import java.util.List;
import java.util.Map;

/** FlashCopy maps: made, started, stopped, removed, and copying in the background. */
final class FlashCommands {
    private static final double COPY_SECONDS = 3;

    private final LabStorwize s;

    FlashCommands(LabStorwize s) {
        this.s = s;
    }

    String make(Words words) {
        VolumeCommands volumes = new VolumeCommands(s);
        Map<String, String> source = volumes.volume(words.needed("source"));
        Map<String, String> target = volumes.volume(words.needed("target"));
        if (LabStorwize.number(source, "capacity") != LabStorwize.number(target, "capacity")) {
            throw new Refusal("CMMVC5924E");
        }
        String id = Integer.toString(s.freeId("fcmap"));
        String rate = words.option("copyrate");
        s.add(
                "fcmap",
                MadeUp.row(
                        "id",
                        id,
                        "name",
                        "fcmap" + id,
                        "source_vdisk_id",
                        source.getOrDefault("id", ""),
                        "source_vdisk_name",
                        source.getOrDefault("name", ""),
                        "target_vdisk_id",
                        target.getOrDefault("id", ""),
                        "target_vdisk_name",
                        target.getOrDefault("name", ""),
                        "group_id",
                        "",
                        "group_name",
                        "",
                        "status",
                        "idle_or_copied",
                        "progress",
                        "0",
                        "copy_rate",
                        rate == null ? "50" : rate,
                        "clean_progress",
                        "100",
                        "incremental",
                        "off",
                        "partner_FC_id",
                        "",
                        "partner_FC_name",
                        "",
                        "restoring",
                        "no",
                        "start_time",
                        "",
                        "rc_controlled",
                        "no",
                        "_autodelete",
                        words.has("autodelete") ? "yes" : "no"));
        return "FlashCopy Mapping, id [" + id + "], successfully created\n";
    }

    private Map<String, String> map(Words words) {
        String object = words.neededObject();
        Map<String, String> map = s.find("fcmap", object);
        if (map == null) {
            throw new Refusal(object.matches("\\d+") ? "CMMVC5753E" : "CMMVC5754E");
        }
        return map;
    }

    String start(Words words) {
        Map<String, String> map = map(words);
        boolean used = s.where("fcmap", "source_vdisk_id", map.getOrDefault("target_vdisk_id", "")).stream()
                .anyMatch(m -> "copying".equals(m.get("status")));
        boolean ready = List.of("idle_or_copied", "stopped").contains(map.getOrDefault("status", ""));
        // A target that is itself being copied from is written over only by one who says so.
        if (!ready || !words.has("prep") || (used && !words.has("restore"))) {
            throw new Refusal("CMMVC5903E");
        }
        map.put("status", "copying");
        map.put("progress", "0");
        map.put("start_time", s.stamp());
        map.put("restoring", used ? "yes" : "no");
        map.put("_end", "0".equals(map.get("copy_rate")) ? "" : s.after(COPY_SECONDS));
        return "";
    }

    String stop(Words words) {
        Map<String, String> map = map(words);
        if (!"copying".equals(map.get("status"))) {
            throw new Refusal("CMMVC5903E");
        }
        map.put("status", "stopped");
        map.put("_end", "");
        return "";
    }

    String remove(Words words) {
        Map<String, String> map = map(words);
        boolean idle = "idle_or_copied".equals(map.get("status"));
        boolean stopped = "stopped".equals(map.get("status"));
        if (!idle && !(stopped && words.has("force"))) {
            throw new Refusal("CMMVC5903E");
        }
        s.rows("fcmap").remove(map);
        return "";
    }

    /** Lets what has had its time come to its end. */
    void settle() {
        for (Map<String, String> map : List.copyOf(s.rows("fcmap"))) {
            String end = map.getOrDefault("_end", "");
            if (!end.isEmpty() && s.over(end)) {
                map.put("status", "idle_or_copied");
                map.put("progress", "100");
                map.put("restoring", "no");
                map.put("_end", "");
                if ("yes".equals(map.get("_autodelete"))) {
                    s.rows("fcmap").remove(map);
                }
            }
        }
    }
}
