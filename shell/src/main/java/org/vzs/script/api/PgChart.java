package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import org.vzs.estate.PgMatrix;
import org.vzs.script.PlainText;

/** The matrix of placement groups as text. */
final class PgChart {
    private static final int WIDTH = 50;
    private static final int LINE = 80;

    private PgChart() {}

    /**
     * OSDs down, pools across, with sums. What is wider than a line of 80 is set as several tables below each other, each with
     * the OSDs in front: nothing is cut, and no terminal breaks a line.
     */
    static String matrix(PgMatrix matrix) {
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("OSD"));
        matrix.columns().forEach(c -> head.add(PlainText.of(c.pool().name())));
        head.add("SUM");
        cells.add(head);
        for (PgMatrix.Row row : matrix.rows()) {
            List<String> line = new ArrayList<>(List.of("osd." + row.number()));
            row.counts().forEach(c -> line.add(c.toString()));
            line.add(Integer.toString(row.sum()));
            cells.add(line);
        }
        List<String> sums = new ArrayList<>(List.of("SUM"));
        matrix.columns().forEach(c -> sums.add(Integer.toString(c.sum())));
        sums.add(Integer.toString(matrix.sum()));
        cells.add(sums);
        return table(cells);
    }

    private static String table(List<List<String>> cells) {
        int columns = cells.getFirst().size();
        int[] widths = new int[columns];
        cells.forEach(line -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], PlainText.width(line.get(i)));
            }
        });
        StringBuilder text = new StringBuilder();
        int from = 1;
        while (from < columns) {
            int to = from;
            int width = widths[0];
            while (to < columns && (to == from || width + 2 + widths[to] <= LINE)) {
                width += 2 + widths[to++];
            }
            text.append(text.isEmpty() ? "" : "\n\n").append(part(cells, widths, from, to));
            from = to;
        }
        return text.toString();
    }

    /** The columns from one to before another, behind the first of all: names to the left, numbers to the right. */
    private static String part(List<List<String>> cells, int[] widths, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : cells) {
            String first = line.getFirst();
            StringBuilder out = new StringBuilder(first).append(" ".repeat(widths[0] - PlainText.width(first)));
            for (int i = from; i < to; i++) {
                String cell = line.get(i);
                out.append(" ".repeat(2 + widths[i] - PlainText.width(cell))).append(cell);
            }
            text.append(text.isEmpty() ? "" : "\n").append(out.toString().stripTrailing());
        }
        return text.toString();
    }

    /** A bar for each OSD; what is over the limit is drawn with another character, so that no colour is needed. */
    static String text(PgMatrix matrix) {
        int limit = matrix.limit().max();
        int most = Math.max(
                1,
                Math.max(
                        limit,
                        matrix.rows().stream().mapToInt(PgMatrix.Row::sum).max().orElse(0)));
        int mark = limit * WIDTH / most;
        int name = matrix.rows().stream()
                .mapToInt(r -> ("osd." + r.number()).length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (PgMatrix.Row row : matrix.rows()) {
            int length = (int) Math.ceil((double) row.sum() * WIDTH / most);
            StringBuilder bar = new StringBuilder();
            for (int i = 0; i <= WIDTH; i++) {
                boolean filled = i < length;
                bar.append(limit > 0 && i == mark ? '|' : filled ? (limit > 0 && i > mark ? '!' : '#') : ' ');
            }
            String osd = "osd." + row.number();
            text.append(osd)
                    .append(" ".repeat(name - osd.length() + 1))
                    .append(bar)
                    .append(' ')
                    .append(row.sum())
                    .append(limit > 0 && row.sum() > limit ? " over" : "")
                    .append('\n');
        }
        text.append(" ".repeat(name + 1))
                .append(
                        limit == 0
                                ? "no limit"
                                : "| = limit of " + limit + " ("
                                        + matrix.limit().source() + ")")
                .append("; average ")
                .append(matrix.average());
        return text.toString();
    }
}
