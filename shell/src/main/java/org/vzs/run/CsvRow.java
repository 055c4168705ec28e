package org.vzs.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row.
 *
 * @param line the line of the file that it begins on, from 1
 * @param cells the cells by header, trimmed, in the header's order
 */
public record CsvRow(long line, Map<String, String> cells) {
    public CsvRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
