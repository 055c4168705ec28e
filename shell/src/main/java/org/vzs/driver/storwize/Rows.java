package org.vzs.driver.storwize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.remote.PagerPrompts;

/** Reads what a list command prints with {@code -delim}. */
final class Rows {
    private Rows() {}

    /**
     * The lines by the names of the columns in the first one.
     *
     * @return null if a line has not as many values as there are columns, as where a value holds the delimiter
     */
    static @Nullable List<Row> concise(Source source, String text, String delimiter) {
        List<String> lines = lines(text);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> columns = split(lines.getFirst(), delimiter);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> values = split(line, delimiter);
            if (values.size() != columns.size()) {
                return null;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                // A name that comes twice keeps its first value.
                row.putIfAbsent(columns.get(i), values.get(i));
            }
            rows.add(new Row(source, row));
        }
        return rows;
    }

    /**
     * A view of one thing: a name and a value on each line. A value may hold the delimiter, since a name never does. Of
     * names that come again, such as those of ports, the first counts.
     */
    static Row detailed(Source source, String text, String delimiter) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String line : lines(text)) {
            int at = line.indexOf(delimiter);
            row.putIfAbsent(at < 0 ? line : line.substring(0, at), at < 0 ? "" : line.substring(at + 1));
        }
        return new Row(source, row);
    }

    private static List<String> lines(String text) {
        return PagerPrompts.remove(text).lines().filter(l -> !l.isBlank()).toList();
    }

    private static List<String> split(String line, String delimiter) {
        return List.of(line.split(java.util.regex.Pattern.quote(delimiter), -1));
    }
}
