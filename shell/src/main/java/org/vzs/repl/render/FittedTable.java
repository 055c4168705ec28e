package org.vzs.repl.render;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;
import org.vzs.script.TableData;

/**
 * A table that fits a width. Columns stand in the order of their importance: long texts are cut first, then columns are
 * left out from the last on, and where not even two fit every row is written as a list. A name or an id is never cut.
 */
public final class FittedTable {
    private static final int GAP = 2;
    private static final int SHORTEST = 12;
    /** The columns whose cells may be cut: they are texts for people, not keys. */
    private static final Set<String> TEXTS =
            Set.of("detail", "description", "annotation", "guestOs", "text", "summary", "line", "meaning", "model");

    private final TableData table;
    private final int width;
    private final Glyphs glyphs;

    /**
     * @param table the table, its columns most important first
     * @param width the columns of the terminal
     * @param glyphs what it can show
     */
    public FittedTable(TableData table, int width, Glyphs glyphs) {
        this.table = requireNonNull(table, "table is null");
        this.width = width;
        this.glyphs = requireNonNull(glyphs, "glyphs is null");
    }

    /** The lines, the header first; the last one names the columns that were left out, if any. */
    public List<AttributedString> lines() {
        List<String> columns = table.columns();
        List<List<String>> rows = table.rows().stream()
                .map(r -> r.stream().map(c -> glyphs.fit(c.replace('\n', ' '))).toList())
                .toList();
        List<Integer> shown = new ArrayList<>();
        int[] widths = new int[columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            int widest = rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(1);
            if (widest > 0) {
                shown.add(c);
                widths[c] = Math.max(widest, width(columns.get(c)));
            }
        }
        List<String> hidden = fit(shown, widths);
        if ((shown.size() == 1 && !hidden.isEmpty()) || total(shown, widths) > width) {
            return lists(columns, rows, width);
        }
        List<AttributedString> lines = new ArrayList<>();
        lines.add(line(columns, shown, widths, true));
        rows.forEach(r -> lines.add(line(r, shown, widths, false)));
        if (!hidden.isEmpty()) {
            Definitions.broken("not shown: " + String.join(", ", hidden), width)
                    .forEach(l -> lines.add(new AttributedString(l, Words.FAINT)));
        }
        return lines;
    }

    /** Cuts long texts, then takes columns out; gives the names of those. */
    private List<String> fit(List<Integer> shown, int[] widths) {
        for (int c : shown) {
            int tooMuch = total(shown, widths) - width;
            if (tooMuch > 0 && TEXTS.contains(table.columns().get(c)) && widths[c] > SHORTEST) {
                widths[c] = Math.max(SHORTEST, widths[c] - tooMuch);
            }
        }
        List<String> hidden = new ArrayList<>();
        while (shown.size() > 1 && total(shown, widths) > width) {
            int last = shown.size() - 1;
            // How it ended is what a table of results is for: only the target matters more.
            boolean kept = last > 1 && table.columns().get(shown.get(last)).equals("outcome");
            hidden.addFirst(table.columns().get(shown.remove(kept ? last - 1 : last)));
        }
        return hidden;
    }

    private static int total(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(c -> widths[c]).sum() + GAP * Math.max(0, shown.size() - 1);
    }

    private AttributedString line(List<String> cells, List<Integer> shown, int[] widths, boolean header) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            int c = shown.get(i);
            String cell = cut(cells.get(c), widths[c], glyphs);
            AttributedStyle style = header ? Words.HEADING : Words.style(cell);
            line.styled(style, cell);
            if (i < shown.size() - 1) {
                line.append(" ".repeat(widths[c] - width(cell) + GAP));
            }
        }
        return line.toAttributedString();
    }

    /** The text, or its beginning with an ellipsis where it is wider than {@code most}. */
    static String cut(String cell, int most, Glyphs glyphs) {
        if (width(cell) <= most) {
            return cell;
        }
        String end = glyphs.ellipsis();
        StringBuilder kept = new StringBuilder();
        int used = width(end);
        for (int c : cell.codePoints().toArray()) {
            used += Math.max(0, WCWidth.wcwidth(c));
            if (used > most) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + end;
    }

    /** Every row as a list of its values, nothing cut. */
    private static List<AttributedString> lists(List<String> columns, List<List<String>> rows, int width) {
        List<AttributedString> lines = new ArrayList<>();
        for (List<String> row : rows) {
            for (int c = 0; c < columns.size(); c++) {
                if (!row.get(c).isEmpty()) {
                    lines.addAll(Definitions.field(c == 0 ? "" : "  ", columns.get(c) + ": ", row.get(c), width));
                }
            }
        }
        return lines;
    }

    /** The columns that a terminal uses for {@code text}; a Japanese or Korean character takes two. */
    static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }
}
