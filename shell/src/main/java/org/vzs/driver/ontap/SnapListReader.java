package org.vzs.driver.ontap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.FilerSnapshot;

/**
 * Reads {@code snap list}: of one volume or of all. The date is taken as it stands, since a filer prints it in its own
 * language; only the time at its end is looked for. A row may be wrapped after the date or before the reasons.
 */
final class SnapListReader {
    private static final Pattern VOLUME = Pattern.compile("(?i)^Volume (\\S+)\\s*$");
    private static final Pattern BEGIN = Pattern.compile("^\\s*\\d+%\\s*\\(\\s*\\d+%\\).*");
    private static final Pattern ROW = Pattern.compile("^\\s*(\\d+)%\\s*\\(\\s*\\d+%\\)\\s+\\d+%\\s*\\(\\s*\\d+%\\)\\s+"
            + "(\\S.*?\\d{1,2}:\\d{2}(?::\\d{2})?)\\s+(\\S.*?)(?:\\s+\\(([^()]*)\\))?\\s*$");

    private SnapListReader() {}

    /** The snapshots in the order of the listing, newest first within each volume. */
    static List<FilerSnapshot> read(String answer) {
        List<FilerSnapshot> all = new ArrayList<>();
        String volume = "";
        String row = "";
        for (String line : Lines.of(answer)) {
            Matcher heading = VOLUME.matcher(line);
            boolean begins = BEGIN.matcher(line).matches();
            if (heading.matches() || begins) {
                add(all, volume, row);
                row = begins ? line : "";
                volume = heading.matches() ? heading.group(1) : volume;
            } else if (!row.isEmpty()) {
                row = row + " " + line.strip();
            }
        }
        add(all, volume, row);
        return all;
    }

    private static void add(List<FilerSnapshot> all, String volume, String row) {
        Matcher m = ROW.matcher(row);
        if (m.matches()) {
            List<String> words = m.group(4) == null
                    ? List.of()
                    : Pattern.compile("\\s*,\\s*")
                            .splitAsStream(m.group(4).strip())
                            .toList();
            all.add(new FilerSnapshot(
                    volume,
                    m.group(3),
                    m.group(2),
                    Integer.parseInt(m.group(1)),
                    words.contains("busy"),
                    words.stream().filter(w -> !w.equals("busy")).toList()));
        }
    }
}
