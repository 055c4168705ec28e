package org.vzs.lab.ontap;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be done to the disks and aggregates of a filer, and its simulator's own program that makes disks. */
final class FilerDisks {
    private final LabFiler filer;

    FilerDisks(LabFiler filer) {
        this.filer = filer;
    }

    /** The disks of a fresh filer: two aggregates, three spares, and four SSDs that nobody owns yet. */
    static void fill(LabFiler filer) {
        aggregate(filer, "aggr0", 16, 3);
        aggregate(filer, "aggr1", 19, 6);
        for (int i = 25; i < 28; i++) {
            filer.disks.add(new LabDisk("v4." + i, "FCAL", "spare", ""));
        }
        for (int i = 16; i < 20; i++) {
            filer.disks.add(new LabDisk("v5." + i, LabDisk.SSD, "unowned", ""));
        }
    }

    private static void aggregate(LabFiler filer, String name, int first, int disks) {
        for (int i = 0; i < disks; i++) {
            filer.disks.add(new LabDisk("v4." + (first + i), "FCAL", role(i), name));
        }
    }

    private static String role(int place) {
        return place == 0 ? "dparity" : place == 1 ? "parity" : "data";
    }

    List<LabDisk> disks(Predicate<LabDisk> wanted) {
        return filer.disks.stream().filter(wanted).toList();
    }

    boolean hybrid(String aggregate) {
        return filer.hybrid.contains(aggregate);
    }

    /** The command's answer; null if it is none of disks. */
    @Nullable
    String apply(String command, List<String> words) {
        return switch (command) {
            case "disk assign" -> assign(words.subList(2, words.size()));
            case "aggr options" -> words.size() == 5 ? option(words.get(2), words.get(3), words.get(4)) : null;
            case "aggr add" -> add(words.get(2), words.subList(3, words.size()));
            default -> null;
        };
    }

    private String assign(List<String> names) {
        for (String name : names.stream().filter(n -> !n.startsWith("-")).toList()) {
            LabDisk disk = disks(d -> d.name.equals(name)).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal("disk assign: Disk " + name + " not found."));
            if (!disk.role.equals("unowned")) {
                throw new Refusal("disk assign: Disk " + name + " is already owned.");
            }
            disk.role = "spare";
        }
        return "";
    }

    private void there(String command, String aggregate) {
        if (disks(d -> d.aggregate.equals(aggregate)).isEmpty()) {
            throw new Refusal(command + ": No aggregate named '" + aggregate + "' exists.");
        }
    }

    private String option(String aggregate, String option, String value) {
        there("aggr options", aggregate);
        if (!option.equals("hybrid_enabled") || !List.of("on", "off").contains(value)) {
            throw new Refusal("aggr options: invalid option '" + option + "'.");
        }
        if (value.equals("on")) {
            filer.hybrid.add(aggregate);
        } else {
            filer.hybrid.remove(aggregate);
        }
        return "";
    }

    private String add(String aggregate, List<String> args) {
        there("aggr add", aggregate);
        int at = args.indexOf("-T");
        String type = at < 0 ? "FCAL" : args.get(at + 1);
        int count = Integer.parseInt(args.getLast());
        List<LabDisk> there = disks(d -> d.aggregate.equals(aggregate));
        if (there.stream().anyMatch(d -> d.ssd() != type.equals(LabDisk.SSD)) && !hybrid(aggregate)) {
            throw new Refusal("aggr add: Cannot add disks of type " + type + " to aggregate '" + aggregate
                    + "', because it is not hybrid enabled.");
        }
        List<LabDisk> spares = disks(d -> d.role.equals("spare") && d.type.equals(type));
        if (spares.size() < count) {
            throw new Refusal("aggr add: not enough spare disks of type " + type + ": " + spares.size() + " available, "
                    + count + " needed.");
        }
        boolean group = there.stream().noneMatch(d -> d.type.equals(type));
        if (group && count < 3) {
            throw new Refusal("aggr add: a raid_dp group must have 3 disks or more.");
        }
        if (args.contains("-n")) {
            return "This command would add " + count + " disks of type " + type + " to aggregate '" + aggregate
                    + "'.\n";
        }
        for (int i = 0; i < count; i++) {
            spares.get(i).role = group ? role(i) : "data";
            spares.get(i).aggregate = aggregate;
        }
        return "Addition of " + count + " disks to the aggregate has completed.\n";
    }

    /** {@code disk show -n}: those that nobody owns. */
    String unowned() {
        List<LabDisk> free = disks(d -> d.role.equals("unowned"));
        if (free.isEmpty()) {
            return "disk show: No unassigned disks\n";
        }
        StringBuilder text = new StringBuilder("""
                  DISK       OWNER                    POOL   SERIAL NUMBER         HOME
                ------------ -------------            -----  -------------         -------------
                """);
        for (LabDisk disk : free) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s %-24s %-6s %s%n",
                    disk.name,
                    "Not Owned",
                    "NONE",
                    25852600 + (disk.name.hashCode() & 0xff)));
        }
        return text.toString();
    }

    /** A line of the system shell. */
    String make(String line) {
        MakeDisks call = MakeDisks.in(line);
        if (call == null) {
            return "";
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < call.count(); i++) {
            int there = disks(d -> d.name.startsWith(call.prefix())).size();
            String name = MakeDisks.name(call.adapter(), there);
            filer.disks.add(new LabDisk(name, call.type(), "unowned", ""));
            said.append(call.says(name, i));
        }
        return said.append(MakeDisks.end()).toString();
    }
}
