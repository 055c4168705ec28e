package org.vzs.script.api;

import org.vzs.estate.PgMatrix;

/** The matrix of placement groups as a picture that needs nothing else: no style sheet, no font, no script. */
final class PgSvg {
    private static final int LEFT = 80;
    private static final int BARS = 640;
    private static final int ROW = 22;
    private static final int TOP = 50;

    private final PgMatrix matrix;
    private final double scale;
    private final int legend;
    private final Svg svg;

    private PgSvg(PgMatrix matrix) {
        this.matrix = matrix;
        int most = matrix.rows().stream().mapToInt(PgMatrix.Row::sum).max().orElse(0);
        this.scale = BARS / (double) Math.max(1, Math.max(most, matrix.limit().max()));
        this.legend = TOP + matrix.rows().size() * ROW + 30;
        this.svg = new Svg(LEFT + BARS + 80, legend + (matrix.columns().size() + 3) / 4 * 20 + 10);
    }

    static String draw(PgMatrix matrix) {
        return new PgSvg(matrix).picture();
    }

    private String picture() {
        svg.text(10, 22, "Placement groups on each OSD, by pool", " font-size=\"16\"");
        for (int i = 0; i < matrix.rows().size(); i++) {
            row(matrix.rows().get(i), TOP + i * ROW);
        }
        limit(TOP + matrix.rows().size() * ROW);
        for (int i = 0; i < matrix.columns().size(); i++) {
            int x = 10 + i % 4 * 190;
            int y = legend + i / 4 * 20;
            svg.rect(x, y - 10, 12, 12, Svg.colour(i), "");
            svg.text(x + 18, y, matrix.columns().get(i).pool().name(), "");
        }
        return svg.end();
    }

    private void row(PgMatrix.Row row, int y) {
        svg.text(10, y + 14, "osd." + row.number(), "");
        double x = LEFT;
        for (int i = 0; i < row.counts().size(); i++) {
            double width = row.counts().get(i) * scale;
            if (width > 0) {
                svg.rect(
                        x,
                        y,
                        width,
                        ROW - 4,
                        Svg.colour(i),
                        matrix.columns().get(i).pool().name() + ": "
                                + row.counts().get(i));
                x += width;
            }
        }
        boolean over = matrix.limit().max() > 0 && row.sum() > matrix.limit().max();
        svg.text(x + 5, y + 14, Integer.toString(row.sum()), over ? " font-weight=\"bold\" fill=\"#b00020\"" : "");
    }

    private void limit(int bottom) {
        int max = matrix.limit().max();
        if (max > 0) {
            double x = LEFT + max * scale;
            svg.line(x, TOP - 8, x, bottom, "#b00020", " stroke-dasharray=\"4 3\"");
            svg.text(x - 60, TOP - 12, "limit " + max, " fill=\"#b00020\"");
        }
    }
}
