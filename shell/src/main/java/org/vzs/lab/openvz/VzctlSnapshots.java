package org.vzs.lab.openvz;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ploop snapshots of vzctl. The texts of the successes are an assumption from the man page's examples. */
final class VzctlSnapshots {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private VzctlSnapshots() {}

    static int create(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (!ct.conf("VE_LAYOUT").equals("ploop")) {
            return output.fail(156, "Snapshot feature is only available for ploop-based CTs");
        }
        String uuid = "{" + UUID.randomUUID() + "}";
        String name = value(args, "--name") == null ? "" : String.valueOf(value(args, "--name"));
        output.out("Creating snapshot " + uuid);
        makeCurrent(ct, uuid);
        ct.snapshots()
                .add(new LabContainer.Snapshot(
                        uuid, name, LocalDateTime.now(ZoneOffset.UTC).format(DATE), true));
        output.out("Snapshot " + uuid + " has been successfully created");
        return 0;
    }

    static int list(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (!args.contains("-H") && !ct.snapshots().isEmpty()) {
            output.out(String.format("%-38s %1s %-19s %s", "UUID", "C", "DATE", "NAME"));
        }
        for (LabContainer.Snapshot s : ct.snapshots()) {
            output.out(String.format("%-38s %1s %-19s %s", s.uuid(), s.current() ? "*" : "", s.date(), s.name())
                    .stripTrailing());
        }
        return 0;
    }

    static int delete(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        String id = String.valueOf(value(args, "--id"));
        if (!ct.snapshots().removeIf(s -> s.uuid().equals(id))) {
            return output.fail(158, "Unable to find snapshot by id " + id);
        }
        output.out("Snapshot " + id + " has been successfully deleted");
        return 0;
    }

    static int switchTo(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        String id = String.valueOf(value(args, "--id"));
        if (ct.snapshots().stream().noneMatch(s -> s.uuid().equals(id))) {
            return output.fail(159, "Unable to find snapshot by id " + id);
        }
        makeCurrent(ct, id);
        output.out("Container has been successfully switched to another snapshot");
        return 0;
    }

    private static void makeCurrent(LabContainer ct, String uuid) {
        ct.snapshots()
                .replaceAll(s -> new LabContainer.Snapshot(
                        s.uuid(), s.name(), s.date(), s.uuid().equals(uuid)));
    }

    private static @Nullable String value(List<String> args, String option) {
        int at = args.indexOf(option);
        return at < 0 || at + 1 >= args.size() ? null : args.get(at + 1);
    }
}
