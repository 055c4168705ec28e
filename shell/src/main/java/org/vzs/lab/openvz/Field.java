package org.vzs.lab.openvz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One column of vzlist: its header, its width (negative: aligned to the left), its text, and its JSON. Widths and order are
 * those of the table {@code field_names} in vzlist.c.
 */
record Field(
        String header,
        int width,
        BiFunction<OpenVzNode, LabContainer, String> text,
        BiFunction<OpenVzNode, LabContainer, String> json) {
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("lockedpages", "LOCKEDP"),
            Map.entry("privvmpages", "PRIVVMP"),
            Map.entry("shmpages", "SHMP"),
            Map.entry("numproc", "NPROC"),
            Map.entry("physpages", "PHYSP"),
            Map.entry("vmguarpages", "VMGUARP"),
            Map.entry("oomguarpages", "OOMGUARP"),
            Map.entry("numtcpsock", "NTCPSOCK"),
            Map.entry("numflock", "NFLOCK"),
            Map.entry("numpty", "NPTY"),
            Map.entry("numsiginfo", "NSIGINFO"),
            Map.entry("tcpsndbuf", "TCPSNDB"),
            Map.entry("tcprcvbuf", "TCPRCVB"),
            Map.entry("othersockbuf", "OTHSOCKB"),
            Map.entry("dgramrcvbuf", "DGRAMRB"),
            Map.entry("numothersock", "NOTHSOCK"),
            Map.entry("dcachesize", "DCACHESZ"),
            Map.entry("numfile", "NFILE"),
            Map.entry("numiptent", "NIPTENT"),
            Map.entry("swappages", "SWAPP"));

    static final Map<String, Field> ALL = new LinkedHashMap<>();
    /** Those that JSON lists when no fields are named: all but the single columns of a beancounter or quota. */
    static final List<String> IN_JSON = new ArrayList<>();

    static {
        number("ctid", "CTID", 10, (n, c) -> c.id());
        number("veid", "CTID", 10, (n, c) -> c.id());
        number("vpsid", "CTID", 10, (n, c) -> c.id());
        text("private", "PRIVATE", -32, (n, c) -> n.privateArea(c.id()));
        text("root", "ROOT", -32, (n, c) -> n.root(c.id()));
        conf("origin_sample", "ORIGIN_SAMPLE", -32);
        conf("hostname", "HOSTNAME", -32);
        conf("name", "NAME", -32);
        text(
                "smart_name",
                "SMARTNAME",
                10,
                (n, c) -> c.conf("NAME").isEmpty() ? Integer.toString(c.id()) : c.conf("NAME"));
        conf("description", "DESCRIPTION", -32);
        conf("ostemplate", "OSTEMPLATE", -32);
        list("ip", "IP_ADDR", "IP_ADDRESS");
        list("nameserver", "NAMESERVER", "NAMESERVER");
        list("searchdomain", "SEARCHDOMAIN", "SEARCHDOMAIN");
        text("status", "STATUS", -9, (n, c) -> c.state().word());
        for (String name : Beancounters.REQUIRED) {
            beancounter(name);
        }
        beancounter("swappages");
        quota("diskspace", "DSPACE", "DISKSPACE", "1k-blocks");
        quota("diskinodes", "DINODES", "DISKINODES", "inodes");
        number("cpulimit", "CPULIM", 7, (n, c) -> parse(c.conf("CPULIMIT").replace("%", ""), 0));
        number("cpuunits", "CPUUNI", 7, (n, c) -> parse(c.conf("CPUUNITS"), 1000));
        number("ioprio", "IOP", 3, (n, c) -> parse(c.conf("IOPRIO"), 4));
        put(
                "onboot",
                new Field(
                        "ONBOOT",
                        6,
                        (n, c) -> c.conf("ONBOOT").equals("yes") ? "yes" : "no",
                        (n, c) -> Boolean.toString(c.conf("ONBOOT").equals("yes"))));
        text("layout", "LAYOUT", -6, (n, c) -> c.conf("VE_LAYOUT").isEmpty() ? "simfs" : c.conf("VE_LAYOUT"));
    }

    private static void put(String name, Field field) {
        ALL.put(name, field);
        IN_JSON.add(name);
    }

    private static long parse(String text, long otherwise) {
        return text.isEmpty() ? otherwise : Long.parseLong(text);
    }

    private static void number(
            String name, String header, int width, BiFunction<OpenVzNode, LabContainer, Number> value) {
        put(
                name,
                new Field(
                        header,
                        width,
                        (n, c) -> value.apply(n, c).toString(),
                        (n, c) -> value.apply(n, c).toString()));
    }

    private static void conf(String name, String header, int width) {
        String key = name.toUpperCase(Locale.ROOT);
        text(name, header, width, (n, c) -> c.conf(key));
    }

    /** As vzlist.c prints texts in JSON: with quotes round them, and nothing escaped. */
    private static void text(
            String name, String header, int width, BiFunction<OpenVzNode, LabContainer, String> value) {
        put(
                name,
                new Field(
                        header,
                        width,
                        (n, c) -> value.apply(n, c).isEmpty() ? "-" : value.apply(n, c),
                        (n, c) -> value.apply(n, c).isEmpty() ? "null" : "\"" + value.apply(n, c) + "\""));
    }

    private static void list(String name, String header, String key) {
        put(
                name,
                new Field(
                        header,
                        -15,
                        (n, c) -> c.words(key).isEmpty() ? "-" : c.words(key).getFirst(),
                        (n, c) -> "["
                                + String.join(
                                        ", ",
                                        c.words(key).stream()
                                                .map(w -> "\"" + w + "\"")
                                                .toList()) + "]"));
    }

    private static void beancounter(String name) {
        BiFunction<OpenVzNode, LabContainer, long[]> values = (n, c) -> {
            long[] limits = Beancounters.of(n, c, name);
            boolean up = c.state() == LabState.RUNNING;
            return new long[] {
                up ? c.held(name) : 0, up ? c.most(name) : 0, limits[0], limits[1], up ? c.failures(name) : 0
            };
        };
        String header = HEADERS.getOrDefault(name, name.toUpperCase(Locale.ROOT));
        put(
                name,
                new Field(
                        header,
                        10,
                        (n, c) -> column(c, values.apply(n, c), 0),
                        (n, c) -> object(
                                new String[] {"held", "maxheld", "barrier", "limit", "failcnt"}, values.apply(n, c))));
        String[] suffixes = {"", ".m", ".b", ".l", ".f"};
        for (int i = 1; i < suffixes.length; i++) {
            int index = i;
            ALL.put(
                    name + suffixes[i],
                    new Field(
                            header + suffixes[i].toUpperCase(Locale.ROOT),
                            10,
                            (n, c) -> column(c, values.apply(n, c), index),
                            (n, c) -> "null"));
        }
    }

    private static String column(LabContainer c, long[] values, int index) {
        boolean liveOnly = index == 0 || index == 1 || index == 4;
        return liveOnly && c.state() != LabState.RUNNING ? "-" : Long.toString(values[index]);
    }

    private static void quota(String name, String header, String key, String held) {
        BiFunction<OpenVzNode, LabContainer, long[]> values = (n, c) -> {
            long[] limits = Beancounters.quota(
                    key, c.conf().getOrDefault(key, n.global().getOrDefault(key, "0")));
            return new long[] {c.held(held), limits[0], limits[1]};
        };
        put(
                name,
                new Field(
                        header,
                        10,
                        (n, c) -> Long.toString(values.apply(n, c)[0]),
                        (n, c) -> object(new String[] {"usage", "softlimit", "hardlimit"}, values.apply(n, c))));
        String[] suffixes = {"", ".s", ".h"};
        for (int i = 1; i < suffixes.length; i++) {
            int index = i;
            ALL.put(
                    name + suffixes[i],
                    new Field(
                            header + suffixes[i].toUpperCase(Locale.ROOT),
                            10,
                            (n, c) -> Long.toString(values.apply(n, c)[index]),
                            (n, c) -> "null"));
        }
    }

    private static String object(String[] names, long[] values) {
        StringBuilder text = new StringBuilder("{\n");
        for (int i = 0; i < names.length; i++) {
            text.append("      \"")
                    .append(names[i])
                    .append("\": ")
                    .append(values[i])
                    .append(i + 1 < names.length ? ",\n" : "\n");
        }
        return text.append("    }").toString();
    }
}
