package org.vzs.script;

import java.util.List;
import java.util.Map;

/**
 * The rows of a CSV file, checked.
 *
 * @param file its path as it was given
 * @param columns the header
 * @param rows the cells by column
 */
public record CsvData(String file, List<String> columns, List<Map<String, String>> rows) {
    public CsvData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
