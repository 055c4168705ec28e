package org.vzs.driver.ontap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a listing with {@code -showseparator}: the names of the fields, their titles, and a row for each thing. The order of the
 * fields is the cluster's own, whatever was asked for.
 */
final class ListReader {
    /** What stands between the columns, and in no name. */
    static final String SEPARATOR = "|||";

    private static final Pattern SPLIT = Pattern.compile(Pattern.quote(SEPARATOR));
    /** An answer, whatever the exit status beside it. */
    static final String NONE = "There are no entries matching your query.";

    private ListReader() {}

    /**
     * The rows, by field.
     *
     * @param key a field that must be there
     * @throws IllegalArgumentException if it is no such listing, or breaks off within a row
     */
    static List<Map<String, String>> read(String answer, String key) {
        List<String> lines = answer.lines().filter(l -> !l.isBlank()).toList();
        if (lines.isEmpty() || lines.stream().anyMatch(l -> l.strip().equals(NONE))) {
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("it is empty");
            }
            return List.of();
        }
        String[] names = null;
        boolean titles = false;
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = SPLIT.split(line.strip(), -1);
            if (names == null) {
                names = List.of(cells).contains(key) ? cells : null;
            } else if (!titles) {
                titles = true;
            } else if (cells.length != names.length) {
                throw new IllegalArgumentException("it breaks off, or a row is not one: '" + shown(line) + "'");
            } else {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], cells[i].strip());
                }
                rows.add(row);
            }
        }
        if (names == null) {
            throw new IllegalArgumentException("no field " + key);
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("it breaks off behind its head");
        }
        return rows;
    }

    private static String shown(String line) {
        return line.length() <= 60 ? line.strip() : line.strip().substring(0, 60) + "…";
    }
}
