package org.vzs.lab.ontap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The listings of a filer but those of its disks. */
final class FilerTexts {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss 'GMT' yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final List<String> UNLOCK = List.of("useradmin", "diaguser", "unlock");

    private final LabFiler filer;

    FilerTexts(LabFiler filer) {
        this.filer = filer;
    }

    /** What a command prints; null if there is no such command. */
    @Nullable
    String of(List<String> words, String level) {
        String last = words.getLast();
        String pair = words.getFirst() + (words.size() > 1 ? " " + words.get(1) : "");
        boolean one = words.size() > 2 && !last.startsWith("-");
        return switch (words.getFirst()) {
            case "hostname" -> filer.name + "\n";
            case "date" -> DATE.format(filer.now()) + "\n";
            case "version" -> "NetApp Release 8.2.2 7-Mode: Fri Aug 22 02:36:57 PDT 2014\n";
            case "sysconfig" ->
                words.contains("-r") ? FilerHardware.raid(new FilerDisks(filer)) : FilerHardware.system(filer.name);
            case "df" -> new FilerSpace(filer).df(words.subList(1, words.size()));
            case "useradmin" -> level.equals("diag") && words.equals(UNLOCK) ? "" : null;
            case "ls" -> level.equals("admin") ? null : files(last);
            default ->
                switch (pair) {
                    case "snap list" -> snapshots(one ? last : "");
                    case "vol status" -> volumes(one ? last : "");
                    case "aggr status" -> FilerHardware.aggregates(new FilerDisks(filer));
                    case "lun show" -> luns(words.contains("-v"), words.contains("-m"));
                    case "snapmirror status" -> mirrors(one ? last : "");
                    case "igroup show" -> groups();
                    case "disk show" -> words.contains("-n") ? new FilerDisks(filer).unowned() : null;
                    default -> null;
                };
        };
    }

    static String snapshotDate(Instant at) {
        return DateTimeFormatter.ofPattern("MMM dd HH:mm", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    private String files(String folder) {
        return filer.luns.keySet().stream()
                .filter(p -> p.startsWith(folder + "/"))
                .map(p -> p.substring(folder.length() + 1) + "\n")
                .collect(Collectors.joining());
    }

    private String snapshots(String name) {
        List<LabVolume> chosen = name.isEmpty()
                ? filer.volumes.values().stream()
                        .filter(v -> v.state.equals("online"))
                        .toList()
                : List.of(filer.volume("snap list", name));
        return chosen.stream().map(this::snapshots).collect(Collectors.joining("\n"));
    }

    private String snapshots(LabVolume volume) {
        if (!volume.state.equals("online")) {
            throw new Refusal("snap list: Volume '" + volume.name + "' is not online.");
        }
        StringBuilder text = new StringBuilder("Volume " + volume.name + "\nworking...\n\n");
        if (volume.snapshots.isEmpty()) {
            return text.append("No snapshots exist.\n").toString();
        }
        text.append("  %/used       %/total  date          name\n----------  ----------  ------------  --------\n");
        for (LabSnapshot s : volume.snapshots) {
            Object[] percents = Arrays.stream(s.percents().split(" ", -1))
                    .map(Integer::valueOf)
                    .toArray();
            List<String> marks = filer.marks(volume, s);
            text.append(String.format(Locale.ROOT, "%3d%% (%2d%%)  %3d%% (%2d%%)  ", percents))
                    .append(s.date())
                    .append("  ")
                    .append(
                            marks.isEmpty()
                                    ? s.name()
                                    : String.format(Locale.ROOT, "%-14s (%s)", s.name(), String.join(",", marks)))
                    .append('\n');
        }
        return text.toString();
    }

    private String volumes(String name) {
        StringBuilder text = new StringBuilder("         Volume State           Status            Options\n");
        for (LabVolume v : name.isEmpty() ? filer.volumes.values() : List.of(filer.volume("vol status", name))) {
            LabMirror mirror = filer.mirrorTo(v.name);
            boolean copy = mirror != null && mirror.state.equals("Snapmirrored");
            text.append(String.format(
                    Locale.ROOT,
                    "%15s %-15s %-17s %s%n",
                    v.name,
                    v.state,
                    "raid_dp, flex",
                    v.name.equals("vol0") ? "root, nosnap=off," : "nosnap=off,"));
            text.append(String.format(
                    Locale.ROOT, "%32s%-17s %s%n", "", copy ? "snapmirrored," : "64-bit", "guarantee=volume"));
            if (copy) {
                text.append(String.format(Locale.ROOT, "%32s%-17s%n", "", "read-only, 64-bit"));
            }
            if (!v.parent.isEmpty()) {
                text.append("                Clone, backed by volume '" + v.parent + "', snapshot '" + v.parentSnapshot
                        + "'\n");
            }
            text.append("                Containing aggregate: '" + v.aggregate + "'\n");
        }
        return text.toString();
    }

    private String luns(boolean verbose, boolean maps) {
        StringBuilder text = new StringBuilder();
        if (maps) {
            text.append("LUN path                            Mapped to          LUN ID  Protocol\n")
                    .append("-".repeat(71))
                    .append('\n');
        }
        for (LabLun l : filer.luns.values()) {
            if (maps) {
                if (!l.group.isEmpty()) {
                    text.append(String.format(Locale.ROOT, "%-35s %-18s %6d  %8s%n", l.path, l.group, 0, "iSCSI"));
                }
                continue;
            }
            text.append(String.format(
                    Locale.ROOT,
                    "        %-28s %4dg (%d)    (r/w, %s%s)%n",
                    l.path,
                    l.size >> 30,
                    l.size,
                    l.online ? "online" : "offline",
                    l.group.isEmpty() ? "" : ", mapped"));
            if (verbose) {
                text.append("                Serial#: " + "W-" + Integer.toHexString(l.path.hashCode()) + "\n");
                if (!l.backing.isEmpty()) {
                    text.append(
                            "                Backed by: /vol/" + l.volume() + "/.snapshot/" + l.backing + "/db.lun\n");
                }
                text.append("                Share: none\n")
                        .append("                Space Reservation: enabled\n")
                        .append("                Multiprotocol Type: windows_2008\n");
                if (!l.group.isEmpty()) {
                    text.append("                Maps: " + l.group + "=0\n");
                }
            }
        }
        return text.toString();
    }

    private String mirrors(String name) {
        StringBuilder text = new StringBuilder("Snapmirror is on.\n");
        text.append(String.format(
                Locale.ROOT, "%-24s %-24s  %-14s %-10s %s%n", "Source", "Destination", "State", "Lag", "Status"));
        for (LabMirror m : filer.mirrors) {
            if (name.isEmpty() || name.endsWith(m.destination)) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-24s %-24s  %-14s %-10s %s%n",
                        filer.name + ":" + m.source,
                        filer.name + ":" + m.destination,
                        m.state,
                        "00:18:28",
                        "Idle"));
            }
        }
        return text.toString();
    }

    private String groups() {
        StringBuilder text = new StringBuilder();
        filer.groups.forEach((name, in) ->
                text.append("    " + name + " (iSCSI) (ostype: windows_2008):\n        " + "iqn.1991-05.com.microsoft:"
                        + name + ".example.com (" + (in ? "logged in on: e0a" : "not logged in") + ")\n"));
        return text.toString();
    }
}
