package org.vzs.driver.lxc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.ContainerSnapshot;

/** Reads what {@code lxc-snapshot -L -C} prints: a line for each snapshot, then its comment, which is its name here. */
final class LxcSnapshots {
    private static final Pattern LINE =
            Pattern.compile("(snap\\d+) \\(.*\\) (\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");

    private LxcSnapshots() {}

    static List<ContainerSnapshot> parse(String text) {
        List<ContainerSnapshot> all = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher m = LINE.matcher(line);
            if (m.matches()) {
                String created = m.group(2) + "-" + m.group(3) + "-" + m.group(4) + " " + m.group(5);
                all.add(new ContainerSnapshot(m.group(1), "", created, false));
            } else if (!all.isEmpty() && all.getLast().name().isEmpty()) {
                ContainerSnapshot last = all.removeLast();
                all.add(new ContainerSnapshot(last.id(), line.strip(), last.created(), false));
            }
        }
        return all;
    }
}
