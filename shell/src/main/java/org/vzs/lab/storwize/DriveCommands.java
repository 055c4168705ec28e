package org.vzs.lab.storwize;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Drives change their use. One that fails is replaced by a spare: of its own kind if there is one, else by any that is as large. */
final class DriveCommands {
    private final LabStorwize s;

    DriveCommands(LabStorwize s) {
        this.s = s;
    }

    String change(Words words) {
        String id = words.neededObject();
        Map<String, String> drive = s.find("drive", id);
        if (drive == null) {
            throw new Refusal("CMMVC5753E");
        }
        String use = words.needed("use");
        if (!List.of("unused", "candidate", "spare", "failed").contains(use)) {
            throw new Refusal("CMMVC5711E", use);
        }
        Map<String, String> member = s.first("arraymember", "drive_id", id);
        if (member != null) {
            if (!use.equals("failed")) {
                throw new Refusal("CMMVC5753E");
            }
            replace(member, drive);
        }
        drive.put("use", use);
        drive.put("status", use.equals("failed") ? "offline" : "online");
        return "";
    }

    private void replace(Map<String, String> member, Map<String, String> failed) {
        Optional<Map<String, String>> spare = s.where("drive", "use", "spare").stream()
                .filter(d -> sameKind(d, failed)
                        || LabStorwize.number(d, "capacity") >= LabStorwize.number(failed, "capacity"))
                .min(Comparator.comparing((Map<String, String> d) -> sameKind(d, failed) ? 0 : 1)
                        .thenComparing(d -> LabStorwize.number(d, "capacity")));
        String array = member.getOrDefault("mdisk_id", "");
        member.put("drive_id", spare.map(d -> d.getOrDefault("id", "")).orElse(""));
        member.put(
                "balanced", spare.map(d -> sameKind(d, failed) ? "exact" : "no").orElse(""));
        spare.ifPresent(d -> d.put("use", "member"));
        s.where("array", "mdisk_id", array).forEach(a -> {
            a.put("raid_status", spare.isPresent() ? "online" : "degraded");
            a.put("status", spare.isPresent() ? "online" : "degraded");
            if (spare.isEmpty()) {
                a.put("redundancy", Long.toString(Math.max(0, LabStorwize.number(a, "redundancy") - 1)));
            }
        });
        int number = 200 + s.rows("eventlog").size();
        s.add(
                "eventlog",
                MadeUp.row(
                        "sequence_number",
                        Integer.toString(number),
                        "last_timestamp",
                        s.stamp(),
                        "object_type",
                        "drive",
                        "object_id",
                        failed.getOrDefault("id", ""),
                        "object_name",
                        "",
                        "copy_id",
                        "",
                        "status",
                        "alert",
                        "fixed",
                        "no",
                        "event_id",
                        "010052",
                        "error_code",
                        "1680",
                        "description",
                        "Drive fault"));
    }

    private static boolean sameKind(Map<String, String> one, Map<String, String> other) {
        return Objects.equals(one.get("tech_type"), other.get("tech_type"));
    }
}
