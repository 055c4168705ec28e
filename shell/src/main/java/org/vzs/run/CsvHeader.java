package org.vzs.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vzs.problem.NearMiss;

/** Checks the header line against what the script reads. */
final class CsvHeader {
    private CsvHeader() {}

    static void check(List<String> header, long line, CsvSchema schema, char delimiter, CsvProblems problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.isEmpty()) {
                problems.add(line, i + 1, "header-empty", "the header of this column is empty", "");
            } else if (name.chars().anyMatch(Character::isISOControl)) {
                problems.add(line, i + 1, "header-control", "the header of this column holds a control character", "");
            } else if (!seen.add(name)) {
                problems.add(line, i + 1, "header-twice", "the header '" + name + "' stands twice", "");
            } else if (schema.declared() && !schema.names().contains(name)) {
                unknown(name, line, i + 1, schema, problems);
            }
        }
        for (CsvSchema.Column column : schema.columns()) {
            if (column.required() && !seen.contains(column.name())) {
                problems.add(
                        line,
                        0,
                        "header-missing",
                        "there is no column '" + column.name() + "'",
                        otherDelimiter(header, delimiter));
            }
        }
    }

    private static void unknown(String name, long line, int column, CsvSchema schema, CsvProblems problems) {
        List<String> near = NearMiss.of(name, schema.names());
        problems.add(
                line,
                column,
                "header-unknown",
                "the script does not know the column '" + name + "'",
                near.isEmpty()
                        ? "it knows " + String.join(", ", schema.names())
                        : "did you mean " + String.join(", ", near) + "?");
    }

    /** Nothing is guessed, but a file from an Excel of another country is recognised. */
    private static String otherDelimiter(List<String> header, char delimiter) {
        String only = header.size() == 1 ? header.getFirst() : "";
        for (char other : new char[] {';', '\t', '|'}) {
            if (other != delimiter && only.indexOf(other) >= 0) {
                return "the cells are not separated by commas: put a line sep=" + (other == '\t' ? "<tab>" : other)
                        + " first";
            }
        }
        return "";
    }
}
