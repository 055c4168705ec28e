package org.vzs.run;

import java.util.ArrayList;
import java.util.List;
import org.vzs.script.PlainText;
import org.vzs.script.TableData;

/** A table as plain text: columns aligned by what terminals show, nothing cut. */
public final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /** The lines of the table, the header first; columns that are empty throughout are left out. */
    public static List<String> lines(TableData table) {
        List<Integer> shown = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int column = c;
            int widest = table.rows().stream()
                    .mapToInt(r -> width(plain(r.get(column))))
                    .max()
                    .orElse(1);
            if (widest > 0) {
                shown.add(c);
                widths.add(Math.max(widest, width(table.columns().get(c))));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(table.columns(), shown, widths));
        table.rows().forEach(row -> lines.add(line(row, shown, widths)));
        return lines;
    }

    private static String line(List<String> cells, List<Integer> shown, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            String cell = plain(cells.get(shown.get(i)));
            line.append(i == 0 ? "" : GAP).append(cell);
            if (i < shown.size() - 1) {
                line.repeat(' ', widths.get(i) - width(cell));
            }
        }
        return line.toString().stripTrailing();
    }

    /** A text on one line. */
    public static String plain(String cell) {
        return PlainText.of(cell);
    }

    /** The columns that a terminal uses for {@code text}. */
    static int width(String text) {
        return PlainText.width(text);
    }
}
