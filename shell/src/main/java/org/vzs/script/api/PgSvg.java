package org.vzs.script.api;

import java.util.Locale;
import org.vzs.estate.PgMatrix;
import org.vzs.script.PlainText;

/** The matrix of placement groups as a picture that needs nothing else: no style sheet, no font, no script. */
final class PgSvg {
    private static final int LEFT = 80;
    private static final int BARS = 640;
    private static final int ROW = 22;
    private static final int TOP = 50;
    /** The colour of each pool is a turn of the golden angle away from the last one, so that neighbours differ. */
    private static final double GOLDEN_ANGLE = 137.508;

    private final PgMatrix matrix;
    private final StringBuilder out = new StringBuilder();
    private final double scale;

    private PgSvg(PgMatrix matrix) {
        this.matrix = matrix;
        int most = matrix.rows().stream().mapToInt(PgMatrix.Row::sum).max().orElse(0);
        this.scale = BARS / (double) Math.max(1, Math.max(most, matrix.limit().max()));
    }

    static String draw(PgMatrix matrix) {
        return new PgSvg(matrix).picture();
    }

    private String picture() {
        int legend = TOP + matrix.rows().size() * ROW + 30;
        int height = legend + (matrix.columns().size() + 3) / 4 * 20 + 10;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(LEFT + BARS + 80)
                .append("\" height=\"")
                .append(height)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        text(10, 22, "Placement groups on each OSD, by pool", " font-size=\"16\"");
        for (int i = 0; i < matrix.rows().size(); i++) {
            row(matrix.rows().get(i), TOP + i * ROW);
        }
        limit(TOP + matrix.rows().size() * ROW);
        for (int i = 0; i < matrix.columns().size(); i++) {
            int x = 10 + i % 4 * 190;
            int y = legend + i / 4 * 20;
            rect(x, y - 10, 12, 12, colour(i), "");
            text(x + 18, y, matrix.columns().get(i).pool().name(), "");
        }
        return out.append("</svg>\n").toString();
    }

    private void row(PgMatrix.Row row, int y) {
        text(10, y + 14, "osd." + row.number(), "");
        double x = LEFT;
        for (int i = 0; i < row.counts().size(); i++) {
            double width = row.counts().get(i) * scale;
            if (width > 0) {
                rect(
                        x,
                        y,
                        width,
                        ROW - 4,
                        colour(i),
                        matrix.columns().get(i).pool().name() + ": "
                                + row.counts().get(i));
                x += width;
            }
        }
        boolean over = matrix.limit().max() > 0 && row.sum() > matrix.limit().max();
        text(x + 5, y + 14, Integer.toString(row.sum()), over ? " font-weight=\"bold\" fill=\"#b00020\"" : "");
    }

    private void limit(int bottom) {
        int max = matrix.limit().max();
        if (max > 0) {
            double x = LEFT + max * scale;
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#b00020\" stroke-dasharray=\"4 3\"/>%n",
                    x,
                    TOP - 8,
                    x,
                    bottom));
            text(x - 60, TOP - 12, "limit " + max, " fill=\"#b00020\"");
        }
    }

    private void rect(double x, int y, double width, int height, String fill, String title) {
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>\n",
                x,
                y,
                width,
                height,
                fill,
                escape(title)));
    }

    private void text(double x, int y, String text, String attributes) {
        out.append(
                String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\"%s>%s</text>\n", x, y, attributes, escape(text)));
    }

    private static String colour(int pool) {
        return String.format(Locale.ROOT, "hsl(%.0f,55%%,60%%)", pool * GOLDEN_ANGLE % 360);
    }

    /** A pool's name can be anything, also what no XML may hold. */
    private static String escape(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
