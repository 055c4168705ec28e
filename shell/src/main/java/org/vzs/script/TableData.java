package org.vzs.script;

import java.util.List;

/**
 * A table to be shown.
 *
 * @param columns the column names, most important first
 * @param rows the cells; each row as long as the header
 */
public record TableData(List<String> columns, List<List<String>> rows) {
    public TableData {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
