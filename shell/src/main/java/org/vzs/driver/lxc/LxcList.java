package org.vzs.driver.lxc;

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

/** Puts the table of {@code lxc-ls -f} and the lines of the configuration files together. */
final class LxcList {
    /** The columns asked for; only the last may hold spaces within, so that the others can be told apart. */
    static final String COLUMNS = "NAME,STATE,AUTOSTART,UNPRIVILEGED,IPV4";
    /** The lines of a configuration that matter here. */
    static final String WANTED =
            "^(# Template used to create this container:|lxc\\.uts\\.name|lxc\\.cgroup2?\\.|lxc\\.rootfs\\.path)";

    private static final Pattern ROW = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(.*?)\\s*");
    private static final Pattern CONFIG = Pattern.compile(".*/([^/]+)/config:(.*)");
    private static final Pattern SETTING = Pattern.compile("\\s*([a-z0-9_.]+)\\s*=\\s*\"?(.*?)\"?\\s*");
    private static final Pattern TEMPLATE =
            Pattern.compile("# Template used to create this container: (?:.*/)?(?:lxc-)?(\\S+)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMG]?)");

    private LxcList() {}

    static List<ContainerInfo> parse(String table, String configuration) {
        Map<String, Map<String, String>> settings = settings(configuration);
        List<ContainerInfo> all = new ArrayList<>();
        table.lines().skip(1).map(ROW::matcher).filter(Matcher::matches).forEach(row -> {
            Map<String, String> own = settings.getOrDefault(row.group(1), Map.of());
            all.add(new ContainerInfo(
                    row.group(1),
                    "",
                    own.getOrDefault("lxc.uts.name", ""),
                    ContainerState.of(row.group(2)),
                    addresses(row.group(5)),
                    own.getOrDefault("template", ""),
                    "",
                    row.group(3).equals("1"),
                    number(own.getOrDefault("lxc.cgroup2.cpu.weight", own.getOrDefault("lxc.cgroup.cpu.shares", "0"))),
                    0,
                    -1,
                    own.getOrDefault("lxc.rootfs.path", "").replaceFirst(":.*", ""),
                    limits(own)));
        });
        return all;
    }

    private static Map<String, Map<String, String>> settings(String configuration) {
        Map<String, Map<String, String>> all = new HashMap<>();
        configuration.lines().map(CONFIG::matcher).filter(Matcher::matches).forEach(line -> {
            Map<String, String> own = all.computeIfAbsent(line.group(1), c -> new LinkedHashMap<>());
            Matcher template = TEMPLATE.matcher(line.group(2));
            Matcher setting = SETTING.matcher(line.group(2));
            if (template.matches()) {
                own.put("template", template.group(1));
            } else if (setting.matches()) {
                own.put(setting.group(1), setting.group(2));
            }
        });
        return all;
    }

    private static List<String> addresses(String cell) {
        return cell.equals("-") || cell.isEmpty() ? List.of() : List.of(cell.split(",\\s*", -1));
    }

    /** Every cgroup setting that is a number or a size: what is held is not in these files. */
    private static Map<String, ContainerLimit> limits(Map<String, String> own) {
        Map<String, ContainerLimit> limits = new LinkedHashMap<>();
        own.forEach((key, value) -> {
            long limit = number(value);
            if (key.startsWith("lxc.cgroup") && limit > 0) {
                limits.put(key.substring(key.indexOf('.', 4) + 1), new ContainerLimit(0, 0, limit, limit, 0));
            }
        });
        return limits;
    }

    private static long number(String text) {
        Matcher m = SIZE.matcher(text);
        if (!m.matches()) {
            return 0;
        }
        int shift = switch (m.group(2)) {
            case "K" -> 10;
            case "M" -> 20;
            case "G" -> 30;
            default -> 0;
        };
        return Long.parseLong(m.group(1)) << shift;
    }
}
