package org.vzs.run;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * The rows that a run was about, and how it used them.
 *
 * @param table the rows
 * @param columns the columns that the script read
 * @param turns in how many places the script acts on what the rows name
 */
record RunRows(CsvTable table, Set<String> columns, int turns) {
    RunRows {
        requireNonNull(table, "table is null");
        columns = Set.copyOf(columns);
    }
}
