package org.vzs.script.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmSample.Metric;
import org.vzs.estate.VmHistory;

/** A history as a line chart: a line for each machine, a scale at the left, the time below, the names under it. */
final class HistorySvg {
    private static final int LEFT = 70;
    private static final int WIDTH = 720;
    private static final int TOP = 50;
    private static final int HEIGHT = 300;
    private static final int STEPS = 5;
    private static final int LEGEND = 300;
    /** Names are cut where the next column of them begins. */
    private static final int NAME = 36;

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final VmHistory history;
    private final Metric metric;
    private final Timeline time;
    private final double top;
    private final Svg svg;

    private HistorySvg(VmHistory history, Metric metric) {
        this.history = history;
        this.metric = metric;
        this.time = Timeline.of(history, metric);
        this.top = ceiling(time.most());
        this.svg = new Svg(LEFT + WIDTH + 40, TOP + HEIGHT + 60 + rows() * 20);
    }

    static String draw(VmHistory history, Metric metric) {
        return new HistorySvg(history, metric).picture();
    }

    private int rows() {
        return (history.series().size() + 1) / 2;
    }

    /** The next round number: 1, 2 or 5 times a power of ten. */
    private static double ceiling(double most) {
        if (most <= 0 || !Double.isFinite(most)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {1, 2, 5}) {
            if (most <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private String picture() {
        svg.text(10, 22, "Virtual machines: " + Timeline.words(metric), " font-size=\"16\"");
        axes();
        for (int i = 0; i < history.series().size(); i++) {
            VmHistory.Series series = history.series().get(i);
            lines(series, Svg.colour(i, 45));
            int x = 10 + i % 2 * (LEGEND + 80);
            int y = TOP + HEIGHT + 55 + i / 2 * 20;
            svg.rect(x, y - 10, 12, 12, Svg.colour(i, 45), "");
            svg.text(x + 18, y, cut(series.vm().name()) + (series.note().isEmpty() ? "" : ": " + series.note()), "");
        }
        return svg.end();
    }

    private void axes() {
        for (int i = 0; i <= STEPS; i++) {
            double value = top * i / STEPS;
            double y = y(value);
            svg.line(LEFT, y, LEFT + WIDTH, y, "#ddd", "");
            svg.text(LEFT - 8, (int) y + 4, number(value), " text-anchor=\"end\"");
        }
        DateTimeFormatter format = time.span().compareTo(Duration.ofHours(24)) > 0 ? DAY : HOUR;
        for (int i = 0; i <= STEPS && !time.span().isZero(); i++) {
            Instant t = time.from().plus(time.span().dividedBy(STEPS).multipliedBy(i));
            svg.text(LEFT + (double) WIDTH * i / STEPS, TOP + HEIGHT + 18, format.format(t), " text-anchor=\"middle\"");
        }
        svg.text(
                LEFT + WIDTH,
                TOP + HEIGHT + 34,
                time.span().isZero() ? "nothing was measured" : "UTC, from " + time.from() + " to " + time.to(),
                " text-anchor=\"end\" fill=\"#666\"");
    }

    /** A new line begins where an interval is missing. */
    private void lines(VmHistory.Series series, String colour) {
        StringBuilder points = new StringBuilder();
        VmSample last = null;
        for (VmSample s : series.samples()) {
            Double value = s.get(metric);
            boolean gap = last != null && s.start().isAfter(last.end().plus(Duration.between(s.start(), s.end())));
            if (value == null || gap) {
                line(points, colour, series);
            }
            if (value != null) {
                double x = LEFT + WIDTH * time.place(s.end());
                points.append(points.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.1f,%.1f", x, y(value)));
            }
            last = s;
        }
        line(points, colour, series);
    }

    private void line(StringBuilder points, String colour, VmHistory.Series series) {
        if (!points.isEmpty()) {
            svg.polyline(points.toString(), colour, series.vm().name());
            points.setLength(0);
        }
    }

    private double y(double value) {
        return TOP + HEIGHT - Math.clamp(value / top, 0, 1) * HEIGHT;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value);
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME)) + "…";
    }
}
