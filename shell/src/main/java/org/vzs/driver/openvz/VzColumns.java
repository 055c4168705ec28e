package org.vzs.driver.openvz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.ContainerLimit;
import org.vzs.driver.ContainerState;

/**
 * A listing where vzctl is older than 4.0, whose vzlist has no JSON (it came with commit fc6386d0 of June 2012; the first
 * release with it is 4.0). Its columns cut a text after 32 characters and all addresses but the first, so vzlist is asked
 * for numbers only, in columns that every vzlist since 3.0.9 has, and the texts are read from the configuration files.
 */
final class VzColumns {
    private static final List<String> BEANCOUNTERS =
            List.of(("kmemsize lockedpages privvmpages shmpages numproc physpages vmguarpages oomguarpages numtcpsock "
                            + "numflock numpty numsiginfo tcpsndbuf tcprcvbuf othersockbuf dgramrcvbuf numothersock "
                            + "dcachesize numfile numiptent")
                    .split(" ", -1));
    private static final List<String> QUOTAS = List.of("diskspace", "diskinodes");
    private static final String TEXTS = "^(NAME|HOSTNAME|IP_ADDRESS|OSTEMPLATE|DESCRIPTION|ONBOOT|IOPRIO)=";
    private static final Pattern TEXT = Pattern.compile(".*/(\\d+)\\.conf:([A-Z_]+)=\"?(.*?)\"?\\s*");

    private VzColumns() {}

    /** Whether a vzctl of that version has a vzlist that prints JSON; so has one that says no number. */
    static boolean isNew(String version) {
        return !version.matches("[0-3]\\..*");
    }

    /** Prints the numbers. */
    static List<String> numbers() {
        return List.of("vzlist", "-a", "-H", "-o", String.join(",", columns()));
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("vpsid", "status", "cpulimit", "cpuunits"));
        BEANCOUNTERS.forEach(b -> columns.addAll(List.of(b, b + ".m", b + ".b", b + ".l", b + ".f")));
        QUOTAS.forEach(q -> columns.addAll(List.of(q, q + ".s", q + ".h")));
        return columns;
    }

    /** Prints the texts. */
    static List<String> texts() {
        return List.of("grep", "-r", "-H", "-E", "--include=[0-9]*.conf", TEXTS, "/etc/vz/conf");
    }

    /**
     * Puts what the two have printed together.
     *
     * @throws IllegalArgumentException if a line has not a cell for each column
     */
    static List<ContainerInfo> parse(String numbers, String texts) {
        Map<String, Map<String, String>> own = new HashMap<>();
        texts.lines()
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .forEach(m ->
                        own.computeIfAbsent(m.group(1), id -> new HashMap<>()).put(m.group(2), m.group(3)));
        return numbers.lines()
                .filter(line -> !line.isBlank())
                .map(line -> container(List.of(line.strip().split("\\s+", -1)), own))
                .toList();
    }

    private static ContainerInfo container(List<String> row, Map<String, Map<String, String>> texts) {
        if (row.size() != columns().size()) {
            throw new IllegalArgumentException(
                    "printed " + row.size() + " columns, not " + columns().size());
        }
        String id = row.getFirst();
        Map<String, String> own = texts.getOrDefault(id, Map.of());
        String addresses = own.getOrDefault("IP_ADDRESS", "").strip();
        return new ContainerInfo(
                id,
                own.getOrDefault("NAME", ""),
                own.getOrDefault("HOSTNAME", ""),
                ContainerState.of(row.get(1)),
                addresses.isEmpty() ? List.of() : List.of(addresses.split("\\s+", -1)),
                own.getOrDefault("OSTEMPLATE", ""),
                own.getOrDefault("DESCRIPTION", ""),
                own.getOrDefault("ONBOOT", "").equals("yes"),
                number(row.get(3)),
                number(row.get(2)),
                own.getOrDefault("IOPRIO", "").matches("[0-7]") ? Integer.parseInt(own.getOrDefault("IOPRIO", "")) : -1,
                "",
                limits(row.subList(4, row.size())));
    }

    private static Map<String, ContainerLimit> limits(List<String> row) {
        Map<String, ContainerLimit> limits = new LinkedHashMap<>();
        int at = 0;
        for (String each : BEANCOUNTERS) {
            limits.put(
                    each,
                    new ContainerLimit(
                            number(row.get(at)),
                            number(row.get(at + 1)),
                            number(row.get(at + 2)),
                            number(row.get(at + 3)),
                            number(row.get(at + 4))));
            at += 5;
        }
        for (String each : QUOTAS) {
            long usage = number(row.get(at));
            limits.put(each, new ContainerLimit(usage, usage, number(row.get(at + 1)), number(row.get(at + 2)), 0));
            at += 3;
        }
        return limits;
    }

    /** A dash stands where there is no number. */
    private static long number(String cell) {
        return cell.matches("\\d{1,18}") ? Long.parseLong(cell) : cell.matches("\\d+") ? Long.MAX_VALUE : 0;
    }
}
