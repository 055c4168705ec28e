package org.vzs.run;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
     * @param fault says what is wrong with a cell that is not empty; gives an empty text where nothing is
     */
    public record Column(String name, boolean required, UnaryOperator<String> fault) {
        /** A column of any text. */
        public Column(String name, boolean required) {
            this(name, required, cell -> "");
        }
    }

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

    /** The column of that name. */
    Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
