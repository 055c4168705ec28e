package org.vzs.lab.openvz;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The configuration files of a node and of its containers: what is written into one counts from then on. */
final class ConfigFiles {
    private static final Pattern CONTAINER = Pattern.compile("/etc/(?:vz/conf|sysconfig/vz-scripts)/(\\d{1,9})\\.conf");
    private static final Pattern SETTING = Pattern.compile("\\s*([A-Z0-9_]+)=\"?([^\"]*)\"?\\s*");

    private ConfigFiles() {}

    /** The settings that a file holds; empty if there is no such configuration file. */
    static Optional<Map<String, String>> settings(OpenVzNode node, String path) {
        if (path.equals("/etc/vz/vz.conf") || path.equals("/etc/sysconfig/vz")) {
            return Optional.of(node.global());
        }
        Matcher m = CONTAINER.matcher(path);
        return m.matches() ? node.container(Integer.parseInt(m.group(1))).map(LabContainer::conf) : Optional.empty();
    }

    /** Takes a file's text over; comments are not kept. */
    static void write(Map<String, String> settings, String text, boolean append) {
        if (!append) {
            settings.clear();
        }
        text.lines().map(SETTING::matcher).filter(Matcher::matches).forEach(m -> settings.put(m.group(1), m.group(2)));
    }

    /** A file's text. */
    static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(e -> e.getKey() + "=\"" + e.getValue() + "\"\n")
                .collect(Collectors.joining());
    }
}
