package org.vzs.script.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.vzs.capacity.Fill;
import org.vzs.capacity.Outlook;
import org.vzs.capacity.Place;
import org.vzs.capacity.Point;
import org.vzs.capacity.Words;

/** What one place held over time, against what it can hold, and where that leads. */
final class HistoryChart {
    private static final double LEFT = 4;
    private static final double RIGHT = 316;
    private static final double TOP = 14;
    private static final double BOTTOM = 96;

    private final Outlook outlook;
    private final ZoneId zone;
    private final long from;
    private final long to;
    private final double most;

    private HistoryChart(Outlook outlook, ZoneId zone) {
        this.outlook = outlook;
        this.zone = zone;
        List<Point> points = outlook.points();
        this.from = points.getFirst().at().getEpochSecond();
        long now = points.getLast().at().getEpochSecond();
        // A third of the width is for what is to come, if it comes that soon.
        this.to = outlook.fill().on() == null ? now : now + Math.max(1, (now - from) / 2);
        this.most = Math.max(
                1,
                points.stream()
                        .mapToDouble(p -> Math.max(
                                p.space().capacity().toDouble(),
                                p.space().used().toDouble()))
                        .max()
                        .orElse(1));
    }

    static void draw(Markup page, Outlook outlook, ZoneId zone) {
        new HistoryChart(outlook, zone).draw(page);
    }

    private void draw(Markup page) {
        Place place = outlook.place();
        List<Point> points = outlook.points();
        List<Point> tell = points.subList(outlook.since(), points.size());
        page.raw("<figure><figcaption><b>")
                .text(place.name())
                .raw("</b> <span class=\"soft\">")
                .text(place.kind() + " of " + place.endpoint() + ", " + Words.growth(outlook))
                .raw("</span></figcaption>\n<svg viewBox=\"0 0 320 112\" role=\"img\">")
                .element("title", "", "what " + place.name() + " held, against what it can hold")
                .raw(line("axis", LEFT, BOTTOM, RIGHT, BOTTOM))
                .raw(path("cap", steps(points)));
        if (outlook.since() > 0) {
            page.raw(path("old", used(points.subList(0, outlook.since() + 1))));
        }
        page.raw(path(
                        "area",
                        used(tell) + " L" + at(x(tell.getLast()), BOTTOM) + " L" + at(x(tell.getFirst()), BOTTOM)
                                + " Z"))
                .raw(path("used", used(tell)));
        for (Point p : points) {
            page.raw("<circle class=\"dot\" r=\"2\" cx=\"" + number(x(p)) + "\" cy=\""
                            + number(y(p.space().used().toDouble())) + "\">")
                    .element(
                            "title",
                            "",
                            date(p.at()) + ": " + p.space().used() + " of "
                                    + p.space().capacity())
                    .raw("</circle>");
        }
        ahead(page, points.getLast());
        page.raw(label(LEFT, BOTTOM + 13, "start"))
                .text(date(points.getFirst().at()))
                .raw("</text>")
                .raw(label(x(points.getLast()), BOTTOM + 13, "middle"))
                .text("now")
                .raw("</text>")
                .raw(label(LEFT, TOP - 4, "start"))
                .text(points.getLast().space().capacity().toString())
                .raw("</text></svg></figure>\n");
    }

    private void ahead(Markup page, Point now) {
        Fill fill = outlook.fill();
        Instant on = fill.on();
        if (on == null) {
            return;
        }
        double used = now.space().used().toDouble();
        double part = Math.min(
                1,
                (double) (to - now.at().getEpochSecond())
                        / Math.max(1, on.getEpochSecond() - now.at().getEpochSecond()));
        long end = now.at().getEpochSecond()
                + Math.round(part * (on.getEpochSecond() - now.at().getEpochSecond()));
        double free = now.space().free().toDouble();
        // On shared disks it is what can be held that comes down to what is held.
        String ahead = outlook.place().shared()
                ? "M" + at(x(now), y(used + free)) + " L" + at(x(end), y(used + (1 - part) * free))
                : "M" + at(x(now), y(used)) + " L" + at(x(end), y(used + part * free));
        page.raw(path("ahead", ahead))
                .raw(label(RIGHT, BOTTOM + 13, "end"))
                .text("full " + Words.fill(outlook, zone))
                .raw("</text>");
    }

    private String used(List<Point> points) {
        StringBuilder d = new StringBuilder();
        for (Point p : points) {
            d.append(d.isEmpty() ? "M" : " L")
                    .append(at(x(p), y(p.space().used().toDouble())));
        }
        return d.toString();
    }

    /** A capacity is what it is until it is another: a line in steps. */
    private String steps(List<Point> points) {
        StringBuilder d = new StringBuilder();
        double before = 0;
        for (Point p : points) {
            double y = y(p.space().capacity().toDouble());
            d.append(d.isEmpty() ? "M" : " L" + at(x(p), before) + " L").append(at(x(p), y));
            before = y;
        }
        return outlook.place().shared() && outlook.fill().on() != null ? d.toString() : d + " L" + at(RIGHT, before);
    }

    private double x(Point p) {
        return x(p.at().getEpochSecond());
    }

    private double x(long seconds) {
        return to == from ? RIGHT : LEFT + (RIGHT - LEFT) * (seconds - from) / (to - from);
    }

    private double y(double bytes) {
        return BOTTOM - (BOTTOM - TOP) * Math.min(1, bytes / most);
    }

    private String date(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    private static String path(String kind, String d) {
        return "<path class=\"" + kind + "\" d=\"" + d + "\"/>";
    }

    static String line(String kind, double x1, double y1, double x2, double y2) {
        return "<line class=\"" + kind + "\" x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2)
                + "\" y2=\"" + number(y2) + "\"/>";
    }

    static String label(double x, double y, String anchor) {
        return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">";
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
