package org.vzs.driver.openvz;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.ContainerSnapshot;

/** Reads what {@code vzctl snapshot-list -H -o uuid,current,date,name} prints. */
final class VzSnapshots {
    private static final Pattern LINE = Pattern.compile(
            "(\\{[0-9a-fA-F-]{36}\\})\\s+(\\*?)\\s*(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\\s?(.*)");

    private VzSnapshots() {}

    static List<ContainerSnapshot> parse(String text) {
        return text.lines()
                .map(String::strip)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(m -> new ContainerSnapshot(
                        m.group(1), m.group(4).strip(), m.group(3), m.group(2).equals("*")))
                .toList();
    }
}
