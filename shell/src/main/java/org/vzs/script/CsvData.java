package org.vzs.script;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The rows of a CSV file, checked.
 *
 * <p>Which columns a script looked at tells whose cells can be names: a retry file is made from that.
 *
 * @param file its path as it was given
 * @param columns the header
 * @param rows the cells by column
 * @param read takes the name of a column when its cells are read
 */
public record CsvData(String file, List<String> columns, List<Map<String, String>> rows, Consumer<String> read) {
    public CsvData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
