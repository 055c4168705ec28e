package org.vzs.driver.ontap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.FilerMirror;

/** Reads {@code snapmirror status}. A row with long names is spread over several lines. */
final class MirrorReader {
    private static final Pattern ROW =
            Pattern.compile("^(\\S+)\\s+(\\S+:\\S+)\\s+([A-Z][A-Za-z-]+)\\s+(-|-?\\d+:\\d{2}:\\d{2})\\s+(\\S.*?)\\s*$");
    private static final Pattern HEADING = Pattern.compile("(?i)^(?:Source\\s+Destination\\s.*|Snapmirror is .*)");

    private MirrorReader() {}

    static List<FilerMirror> read(String answer) {
        List<FilerMirror> all = new ArrayList<>();
        String row = "";
        for (String line : Lines.of(answer)) {
            if (HEADING.matcher(line.strip()).matches()) {
                continue;
            }
            row = (row + " " + line).strip();
            Matcher m = ROW.matcher(row);
            if (m.matches()) {
                all.add(new FilerMirror(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)));
                row = "";
            }
        }
        return all;
    }
}
