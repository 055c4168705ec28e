package org.vzs.lab.ontap;

import java.util.List;
import java.util.Locale;

/** {@code df} of a filer. */
final class FilerSpace {
    private static final long GB = 1 << 20;

    private final LabFiler filer;

    FilerSpace(LabFiler filer) {
        this.filer = filer;
    }

    String df(List<String> args) {
        boolean human = args.stream().anyMatch(a -> a.startsWith("-") && a.contains("h"));
        List<String> names = args.stream().filter(a -> !a.startsWith("-")).toList();
        StringBuilder text = new StringBuilder();
        if (args.stream().anyMatch(a -> a.startsWith("-") && a.contains("A"))) {
            text.append(head("Aggregate", human)).append('\n');
            row(text, "aggr0", 9 * GB, 8 * GB + GB / 2, human, false);
            row(text, "aggr0/.snapshot", 0, 0, human, false);
            row(text, "aggr1", 1800 * GB, used() + 4 * GB, human, false);
            row(text, "aggr1/.snapshot", 0, 0, human, false);
            return text.toString();
        }
        text.append(head("Filesystem", human)).append("  Mounted on\n");
        for (LabVolume v : filer.volumes.values()) {
            if (v.state.equals("online") && (names.isEmpty() || names.contains(v.name))) {
                row(text, "/vol/" + v.name + "/", v.size, v.used, human, true);
                row(text, "/vol/" + v.name + "/.snapshot", 0, v.snapshots.isEmpty() ? 1000 : 2000, human, true);
            }
        }
        return text.toString();
    }

    private long used() {
        return filer.volumes.values().stream().mapToLong(v -> v.size).sum();
    }

    private static String head(String what, boolean human) {
        return String.format(
                Locale.ROOT, "%-20s%10s %10s %10s capacity", what, human ? "total" : "kbytes", "used", "avail");
    }

    private static void row(StringBuilder text, String name, long size, long used, boolean human, boolean mounted) {
        String percent = size == 0 ? "---%" : 100 * used / size + "%";
        long free = Math.max(0, size - used);
        text.append(String.format(
                Locale.ROOT,
                "%-20s%10s %10s %10s %8s%s%n",
                name,
                " " + shown(size, human),
                shown(used, human),
                shown(free, human),
                percent,
                mounted ? "  " + name : ""));
    }

    private static String shown(long kb, boolean human) {
        if (!human) {
            return Long.toString(kb);
        }
        return kb >= GB ? kb / GB + "GB" : kb >= 10_000 ? kb / 1024 + "MB" : kb + "KB";
    }
}
