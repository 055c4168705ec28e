package org.vzs.run;

import java.util.List;

/**
 * The columns that a script says it reads.
 *
 * @param declared whether the script says anything; if not, any header will do
 * @param columns the columns
 */
public record CsvSchema(boolean declared, List<Column> columns) {
    /**
     * One column.
     *
     * @param name the header
     * @param required whether the file must have it, with something in every row
     */
    public record Column(String name, boolean required) {}

    public CsvSchema {
        columns = List.copyOf(columns);
    }

    /** Any header will do. */
    public static CsvSchema any() {
        return new CsvSchema(false, List.of());
    }

    /** These columns and no others. */
    public static CsvSchema of(List<Column> columns) {
        return new CsvSchema(true, columns);
    }

    /** The names, in order. */
    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    boolean requires(String name) {
        return columns.stream().anyMatch(c -> c.required() && c.name().equals(name));
    }
}
