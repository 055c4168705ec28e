package org.vzs.driver.openvz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Values for the limits that a start requires, for nodes whose sample configuration lacks them: generous where that does no
 * harm, bounded where the kernel's own memory is at stake. The values are those of an administrator's notebook.
 */
final class VzLimits {
    private static final Map<String, String> GENEROUS = new LinkedHashMap<>();

    static {
        GENEROUS.put("PHYSPAGES", "0:1024M");
        GENEROUS.put("SWAPPAGES", "0:512M");
        GENEROUS.put("KMEMSIZE", "465M:512M");
        GENEROUS.put("DCACHESIZE", "232M:256M");
        GENEROUS.put("LOCKEDPAGES", "512M");
        GENEROUS.put("VMGUARPAGES", "0:unlimited");
        GENEROUS.put("OOMGUARPAGES", "0:unlimited");
        for (String name : List.of(
                "PRIVVMPAGES",
                "SHMPAGES",
                "NUMPROC",
                "NUMTCPSOCK",
                "NUMFLOCK",
                "NUMPTY",
                "NUMSIGINFO",
                "TCPSNDBUF",
                "TCPRCVBUF",
                "OTHERSOCKBUF",
                "DGRAMRCVBUF",
                "NUMOTHERSOCK",
                "NUMFILE",
                "NUMIPTENT")) {
            GENEROUS.put(name, "unlimited");
        }
    }

    private VzLimits() {}

    /**
     * What {@code vzctl set} needs to be told so that a container can start.
     *
     * @param configuration the node's file and the container's: a limit that the node has for all is not missing
     */
    static List<String> missing(String configuration) {
        List<String> arguments = new ArrayList<>();
        GENEROUS.forEach((name, value) -> {
            // Swap is no limit that a start requires: it belongs to the RAM that is given with it.
            boolean needed = !name.equals("SWAPPAGES") || !isSet(configuration, "PHYSPAGES");
            if (needed && !isSet(configuration, name)) {
                arguments.add("--" + name.toLowerCase(Locale.ROOT));
                arguments.add(value);
            }
        });
        return arguments;
    }

    /** Whether a configuration has a line for {@code name}. */
    static boolean isSet(String configuration, String name) {
        return configuration.lines().anyMatch(line -> line.strip().startsWith(name + "="));
    }

    /** Whether a configuration's line for {@code name} has this value. */
    static boolean isSet(String configuration, String name, String value) {
        return configuration.lines().map(line -> line.replace("\"", "").strip()).anyMatch((name + "=" + value)::equals);
    }

    /** The value that a configuration has for {@code name}, of its last line of that name; empty if there is none. */
    static String value(String configuration, String name) {
        return configuration
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1).replaceAll("^\"|\"$", ""))
                .reduce("", (earlier, later) -> later);
    }
}
