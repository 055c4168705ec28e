package org.vzs.script.api;

import java.util.Locale;
import org.vzs.script.PlainText;

/** A picture that needs nothing else: no style sheet, no font, no script. What stands in it is escaped, whatever it holds. */
final class Svg {
    /** Each colour is a turn of the golden angle away from the last one, so that neighbours differ. */
    private static final double GOLDEN_ANGLE = 137.508;

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    }

    /** A bar, with what a browser shows when the mouse is over it. */
    void rect(double x, int y, double width, int height, String fill, String title) {
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

    /** @param attributes more of them, such as {@code " fill=\"red\""}; ours, never those of a device */
    void text(double x, int y, String text, String attributes) {
        out.append(
                String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\"%s>%s</text>\n", x, y, attributes, escape(text)));
    }

    void line(double x1, double y1, double x2, double y2, String stroke, String attributes) {
        out.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>\n",
                x1,
                y1,
                x2,
                y2,
                stroke,
                attributes));
    }

    /** @param points pairs of numbers, as {@code 1.0,2.0 3.0,4.0} */
    void polyline(String points, String stroke, String title) {
        out.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"")
                .append(stroke)
                .append("\" points=\"")
                .append(points)
                .append("\"><title>")
                .append(escape(title))
                .append("</title></polyline>\n");
    }

    /** The colour of the one with this number. */
    static String colour(int number) {
        return colour(number, 60);
    }

    static String colour(int number, int lightness) {
        return String.format(Locale.ROOT, "hsl(%.0f,55%%,%d%%)", number * GOLDEN_ANGLE % 360, lightness);
    }

    /** The whole. */
    String end() {
        return out + "</svg>\n";
    }

    /** A name can be anything, also what no XML may hold. */
    private static String escape(String text) {
        return PlainText.of(text)
                .replaceAll("[\uFFFE\uFFFF]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
