package org.vzs.lab.openvz;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The user beancounters of kernel 2.6.32, in its order, with the grammar of their values in configuration files. */
final class Beancounters {
    static final long UNLIMITED = Long.MAX_VALUE;
    static final List<String> ALL = List.of(
            "kmemsize",
            "lockedpages",
            "privvmpages",
            "shmpages",
            "dummy",
            "numproc",
            "physpages",
            "vmguarpages",
            "oomguarpages",
            "numtcpsock",
            "numflock",
            "numpty",
            "numsiginfo",
            "tcpsndbuf",
            "tcprcvbuf",
            "othersockbuf",
            "dgramrcvbuf",
            "numothersock",
            "dcachesize",
            "numfile",
            "dummy",
            "dummy",
            "dummy",
            "numiptent");
    /** Those that a start requires, in the order in which vzctl names the missing ones. */
    static final List<String> REQUIRED = List.of(
            "kmemsize",
            "lockedpages",
            "privvmpages",
            "shmpages",
            "numproc",
            "physpages",
            "vmguarpages",
            "oomguarpages",
            "numtcpsock",
            "numflock",
            "numpty",
            "numsiginfo",
            "tcpsndbuf",
            "tcprcvbuf",
            "othersockbuf",
            "dgramrcvbuf",
            "numothersock",
            "numfile",
            "dcachesize",
            "numiptent");

    private static final Set<String> IN_PAGES =
            Set.of("lockedpages", "privvmpages", "shmpages", "physpages", "vmguarpages", "oomguarpages", "swappages");
    private static final int PAGE = 4096;

    private Beancounters() {}

    /** Whether it is the name of one. */
    static boolean is(String name) {
        return (REQUIRED.contains(name) || name.equals("swappages") || name.equals("avnumproc"));
    }

    /**
     * Barrier and limit of a value such as {@code 465M:512M}, {@code 256} or {@code unlimited}.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static long[] parse(String name, String value) {
        String[] parts = value.split(":", -1);
        if (parts.length > 2) {
            throw new IllegalArgumentException(value);
        }
        long barrier = amount(parts[0], IN_PAGES.contains(name) ? PAGE : 1);
        return new long[] {barrier, parts.length == 1 ? barrier : amount(parts[1], IN_PAGES.contains(name) ? PAGE : 1)};
    }

    /** Softlimit and hardlimit of DISKSPACE (in KiB where there is no suffix) or DISKINODES. */
    static long[] quota(String key, String value) {
        String[] parts = value.split(":", -1);
        boolean space = key.equals("DISKSPACE");
        long soft = space ? kib(parts[0]) : amount(parts[0], 1);
        return new long[] {soft, parts.length == 1 ? soft : space ? kib(parts[1]) : amount(parts[1], 1)};
    }

    private static long kib(String text) {
        return Character.isDigit(text.charAt(text.length() - 1)) ? Long.parseLong(text) : amount(text, 1024);
    }

    private static long amount(String text, int unit) {
        if (text.equalsIgnoreCase("unlimited")) {
            return UNLIMITED;
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        String suffix = text.substring(text.length() - 1).toUpperCase(Locale.ROOT);
        int shift = switch (suffix) {
            case "G" -> 30;
            case "M" -> 20;
            case "K" -> 10;
            default -> 0;
        };
        long number = Long.parseLong(shift == 0 && !suffix.equals("P") ? text : text.substring(0, text.length() - 1));
        return shift == 0 ? number : (number << shift) / unit;
    }

    /** Barrier and limit that apply to a container. */
    static long[] of(OpenVzNode node, LabContainer ct, String name) {
        String key = name.toUpperCase(Locale.ROOT);
        String value = ct.conf().getOrDefault(key, node.global().getOrDefault(key, ""));
        return value.isEmpty() ? new long[] {UNLIMITED, UNLIMITED} : parse(name, value);
    }

    /** {@code /proc/user_beancounters} as the node sees it. */
    static String proc(OpenVzNode node) {
        StringBuilder text = new StringBuilder("Version: 2.5\n");
        text.append(String.format(
                "%10s  %-12s %20s %20s %20s %20s %20s\n",
                "uid", "resource", "held", "maxheld", "barrier", "limit", "failcnt"));
        node.containers().stream()
                .filter(ct -> ct.state() == LabState.RUNNING)
                .forEach(ct -> rows(node, ct, ct.id() + ":", text));
        return text.toString();
    }

    /** {@code /proc/bc/CTID/resources}: one container's rows, without the id. */
    static String resources(OpenVzNode node, LabContainer ct) {
        StringBuilder text = new StringBuilder();
        rows(node, ct, "", text);
        return text.toString();
    }

    private static void rows(OpenVzNode node, LabContainer ct, String first, StringBuilder text) {
        String uid = first;
        for (String name : ALL) {
            long[] limits = name.equals("dummy") ? new long[2] : of(node, ct, name);
            text.append(String.format(
                    "%11s %-12s %20d %20d %20d %20d %20d\n",
                    uid, " " + name, ct.held(name), ct.most(name), limits[0], limits[1], ct.failures(name)));
            uid = "";
        }
    }
}
