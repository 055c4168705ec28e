package org.vzs.run;

import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file that broke no rule.
 *
 * @param file where it was read from
 * @param dialect how it is written
 * @param header the column names
 * @param rows the rows, at least one
 */
public record CsvTable(Path file, CsvDialect dialect, List<String> header, List<CsvRow> rows) {
    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
