package org.vzs.script.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.capacity.Fill;
import org.vzs.capacity.Outlook;
import org.vzs.capacity.Words;

/** The days on which things will be full, on one line of time, with how far each may be off. */
final class FillChart {
    private static final double LEFT = 190;
    private static final double RIGHT = 880;
    private static final double ROW = 24;
    private static final double TOP = 26;
    private static final int MOST = 20;
    /** So many days have ten months, the most whose names stand side by side. */
    private static final double MONTHS = 304;

    private final ZonedDateTime now;
    private final double days;

    private FillChart(ZonedDateTime now, double days) {
        this.now = now;
        this.days = days;
    }

    /** Draws what is full or will be, the first first. */
    static void draw(Markup page, List<Outlook> filling, ZonedDateTime now) {
        List<Outlook> shown = filling.subList(0, Math.min(MOST, filling.size()));
        double last = shown.stream()
                .map(o -> o.fill().on())
                .mapToDouble(on -> on == null ? 0 : days(now.toInstant(), on))
                .max()
                .orElse(0);
        new FillChart(now, Math.max(7, last * 1.1)).draw(page, shown);
        if (shown.size() < filling.size()) {
            page.element("p", "class=\"soft\"", (filling.size() - shown.size()) + " more in the table.");
        }
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / 86_400.0;
    }

    private void draw(Markup page, List<Outlook> shown) {
        double bottom = TOP + shown.size() * ROW;
        page.raw("<svg viewBox=\"0 0 960 " + HistoryChart.number(bottom + 6) + "\" role=\"img\">")
                .element("title", "", "when things will be full");
        LocalDate today = now.toLocalDate();
        for (LocalDate tick = first(today); days(now.toInstant(), begin(tick)) <= days; tick = next(tick)) {
            page.raw(HistoryChart.line("axis", x(tick), TOP - 6, x(tick), bottom))
                    .raw(HistoryChart.label(x(tick), TOP - 12, "middle"))
                    .text(
                            days > 60
                                    ? tick.toString().substring(0, 7)
                                    : tick.toString().substring(5))
                    .raw("</text>");
        }
        page.raw(HistoryChart.line("axis", LEFT, TOP - 6, LEFT, bottom))
                .raw(HistoryChart.label(LEFT, TOP - 12, "middle"))
                .text(days > 60 ? "" : "now")
                .raw("</text>");
        double y = TOP + ROW / 2;
        for (Outlook o : shown) {
            row(page, o, y);
            y += ROW;
        }
        page.raw("</svg>\n");
    }

    private LocalDate first(LocalDate today) {
        return days > 60 ? today.withDayOfMonth(1).plusMonths(1) : today.plusDays(step());
    }

    private LocalDate next(LocalDate tick) {
        return days > 60 ? tick.plusMonths((long) Math.ceil(days / MONTHS)) : tick.plusDays(step());
    }

    private long step() {
        return Math.max(1, Math.round(days / 8));
    }

    private double x(LocalDate day) {
        return x(begin(day));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(now.getZone()).toInstant();
    }

    private double x(@Nullable Instant at) {
        return at == null ? RIGHT : LEFT + (RIGHT - LEFT) * Math.clamp(days(now.toInstant(), at) / days, 0, 1);
    }

    private void row(Markup page, Outlook o, double y) {
        Fill fill = o.fill();
        page.raw(HistoryChart.label(LEFT - 12, y + 4, "end").replace("<text", "<text class=\"strong\""))
                .text(shortened(o.place().name()))
                .raw("</text>");
        if (fill.state() == Fill.State.FULL) {
            page.raw(dot("now", LEFT, y)).raw(HistoryChart.label(LEFT + 12, y + 4, "start"));
        } else {
            page.raw(HistoryChart.line("range", x(fill.earliest()), y, x(fill.latest()), y))
                    .raw(dot("day", x(fill.on()), y))
                    .raw(HistoryChart.label(RIGHT + 8, y + 4, "start"));
        }
        page.text(Words.fill(o, now.getZone())).raw("</text>");
    }

    private static String dot(String kind, double x, double y) {
        return "<circle class=\"" + kind + "\" r=\"5\" cx=\"" + HistoryChart.number(x) + "\" cy=\""
                + HistoryChart.number(y) + "\"/>";
    }

    /** What does not fit beside the chart; the table has it whole. */
    private static String shortened(String name) {
        int[] points = name.codePoints().toArray();
        return points.length <= 24 ? name : new String(points, 0, 23) + "…";
    }
}
