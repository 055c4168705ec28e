package org.vzs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jline.utils.WCWidth;
import org.vzs.script.TableData;

/** A table as plain text: columns aligned by what terminals show, nothing cut. */
public final class TextTable {
    private static final String GAP = "  ";

    private static final Set<Byte> HIDDEN =
            Set.of(Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

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

    /**
     * A text on one line: a name with a line break, an escape sequence or a change of the writing direction in it must not
     * redraw the terminal.
     */
    public static String plain(String cell) {
        StringBuilder plain = new StringBuilder();
        cell.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                plain.append(' ');
            } else if (HIDDEN.contains((byte) Character.getType(c))) {
                plain.append('\uFFFD');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** The columns that a terminal uses for {@code text}; a Japanese or Korean character takes two. */
    static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }
}
