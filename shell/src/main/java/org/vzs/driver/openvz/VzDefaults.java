package org.vzs.driver.openvz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The defaults of a node that making a container requires while disk quotas are on. */
final class VzDefaults {
    /** Where they stand. */
    static final String FILE = "/etc/vz/vz.conf";
    /** The values are those of an administrator's notebook: much for a container, and no more than a disk of today has. */
    private static final Map<String, String> NEEDED = Map.of("DISKSPACE", "20G:22G", "DISKINODES", "4000000:4400000");

    private VzDefaults() {}

    /** The lines that this configuration lacks. */
    static List<String> missing(String configuration) {
        List<String> lines = new ArrayList<>();
        if (!VzLimits.isSet(configuration, "DISK_QUOTA", "no")) {
            NEEDED.entrySet().stream()
                    .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                    .forEach(e -> {
                        if (!VzLimits.isSet(configuration, e.getKey())) {
                            lines.add(e.getKey() + "=\"" + e.getValue() + '"');
                        }
                    });
        }
        return lines;
    }

    /** What to append to the file so that each line stands on one of its own. */
    static String addition(String configuration, List<String> lines) {
        boolean open = !configuration.isEmpty() && !configuration.endsWith("\n");
        return (open ? "\n" : "") + String.join("\n", lines) + "\n";
    }
}
