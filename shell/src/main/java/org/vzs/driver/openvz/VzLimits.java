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

    /** What {@code vzctl set} needs to be told so that a container with this configuration file can start. */
    static List<String> missing(String configuration) {
        List<String> arguments = new ArrayList<>();
        GENEROUS.forEach((name, value) -> {
            if (configuration.lines().noneMatch(line -> line.strip().startsWith(name + "="))) {
                arguments.add("--" + name.toLowerCase(Locale.ROOT));
                arguments.add(value);
            }
        });
        return arguments;
    }
}
