package org.vzs.driver.ontap;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.FilerLun;
import org.vzs.size.Size;

/** Reads {@code lun show -v}. The part of a row behind a long path stands on the next line. */
final class LunReader {
    private static final Pattern ROW =
            Pattern.compile("^\\s*(/vol/\\S.*?)\\s+[\\d.]+[a-z]?\\s+\\((\\d+)\\)\\s+\\(([^()]*)\\)\\s*$");
    private static final Pattern BACKED = Pattern.compile("^\\s+Backed by:\\s*(\\S.*?)\\s*$");
    private static final Pattern MAPS = Pattern.compile("^\\s+Maps:\\s*\\S.*");

    private @Nullable Matcher row;
    private @Nullable String backedBy;
    private boolean mapped;
    private final List<FilerLun> luns = new ArrayList<>();

    private LunReader() {}

    static List<FilerLun> read(String answer) {
        LunReader reader = new LunReader();
        String path = "";
        for (String line : Lines.of(answer)) {
            Matcher row = ROW.matcher(path.isEmpty() ? line : path + " " + line.strip());
            if (row.matches()) {
                reader.end();
                reader.row = row;
                path = "";
            } else if (line.strip().startsWith("/vol/")) {
                path = line.strip();
            } else {
                reader.detail(line);
            }
        }
        reader.end();
        return reader.luns;
    }

    private void detail(String line) {
        Matcher backed = BACKED.matcher(line);
        if (backed.matches()) {
            backedBy = backed.group(1);
        }
        mapped |= MAPS.matcher(line).matches();
    }

    private void end() {
        Matcher r = row;
        if (r != null) {
            List<String> state = List.of(r.group(3).split("\\s*,\\s*"));
            luns.add(new FilerLun(
                    r.group(1),
                    new Size(new BigInteger(r.group(2))),
                    state.contains("online"),
                    mapped || state.contains("mapped"),
                    backedBy));
        }
        row = null;
        backedBy = null;
        mapped = false;
    }
}
