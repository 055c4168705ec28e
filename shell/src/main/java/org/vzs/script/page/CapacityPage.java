package org.vzs.script.page;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.vzs.capacity.Answer;
import org.vzs.capacity.Fill;
import org.vzs.capacity.Finding;
import org.vzs.capacity.Outlook;
import org.vzs.capacity.Place;
import org.vzs.capacity.Report;
import org.vzs.capacity.Space;
import org.vzs.capacity.Words;

/** How full and how well everything is, as one page for a browser. */
public final class CapacityPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ROOT);
    private static final int MOST_CHARTS = 48;

    private final Report report;
    private final double full;
    private final Fullness fullness;
    private final Markup page = new Markup();
    private final CapacityTables tables;

    private CapacityPage(Report report, double full) {
        this.report = report;
        this.full = full;
        this.fullness = new Fullness(full);
        this.tables = new CapacityTables(page, report.at().getZone());
    }

    /**
     * The page, as HTML that loads nothing.
     *
     * @param full from how many percent on something counts as nearly full
     */
    public static String of(Report report, double full) {
        CapacityPage made = new CapacityPage(report, full);
        made.write();
        return made.page.toString();
    }

    /** A time as the page has it. */
    public static String time(ZonedDateTime at) {
        return TIME.format(at);
    }

    private void write() {
        page.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
                // Even if a name became markup some day, nothing could run or be loaded.
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<link rel=\"icon\" href=\"data:,\">\n")
                .element("title", "", "Capacity, " + time(report.at()))
                .raw("\n<style>\n" + Style.CSS + "</style></head><body>\n<header><h1>Capacity</h1>")
                .element("p", "", summary())
                .raw("</header>\n");
        new CapacityTiles(page, report, fullness).draw();
        tables.findings("Without an answer", silent());
        filling();
        report.answers().stream().filter(a -> !a.places().isEmpty()).forEach(this::endpoint);
        nearlyFull();
        tables.findings(
                "Unhealthy",
                report.unhealthy().stream().filter(f -> !silent().contains(f)).toList());
        tables.findings("What changed", report.changes());
        figures();
        page.raw(
                "<footer>Sizes are in powers of 1024. A day on which something is full is where the straight line through the"
                        + " points of earlier runs leads; the range is that of 95 in 100. Where something was grown, shrank or was"
                        + " tidied up, only the points after that count.</footer>\n</body></html>\n");
    }

    private String summary() {
        long answered =
                report.answers().stream().filter(a -> a.problems().isEmpty()).count();
        return time(report.at()) + " · " + answered + " of " + report.answers().size() + " endpoints answered · "
                + report.outlooks().size() + " pools, aggregates, volumes and datastores";
    }

    private List<Finding> silent() {
        return report.unhealthy().stream()
                .filter(f -> f.what().isEmpty() && f.text().startsWith("does not answer: "))
                .toList();
    }

    private void filling() {
        List<Outlook> filling = report.filling();
        page.raw("<section id=\"filling\">").element("h2", "", "What fills up");
        if (!filling.isEmpty()) {
            FillChart.draw(page, filling, report.at());
            page.raw("<div class=\"wide\"><table>")
                    .headings("Name", "Endpoint", "#Free", "#A day", "#Full", "Between", "Based on")
                    .raw("<tbody>\n");
            for (Outlook o : filling) {
                Space space = o.place().space();
                Double perDay = o.perDay();
                page.raw("<tr>")
                        .name(o.place().name())
                        .cell(o.place().endpoint())
                        .figure(space == null ? "" : space.free().toString())
                        .figure(perDay == null ? "" : Words.signed(perDay))
                        .figure(Words.fill(o, report.at().getZone()))
                        .cell(Words.between(o, report.at().getZone()))
                        .cell(Words.sure(o))
                        .raw("</tr>\n");
            }
            page.raw("</tbody></table></div>");
        }
        page.element("p", "class=\"soft\"", without()).raw("</section>\n");
    }

    /** What has no day, and why. */
    private String without() {
        return String.join(
                ", ",
                count(Fill.State.NOT_GROWING) + " not growing",
                count(Fill.State.FAR) + " not within five years",
                count(Fill.State.TOO_FEW) + " with too few earlier runs (three points over a day are needed)",
                count(Fill.State.UNKNOWN) + " of unknown size");
    }

    private int count(Fill.State state) {
        return report.select(o -> o.fill().state() == state).size();
    }

    private void endpoint(Answer answer) {
        // Volumes of filers are many; they are in the tables.
        List<Outlook> own = report.of(answer).stream()
                .filter(o -> !o.place().kind().equals("volume"))
                .toList();
        page.raw("<section>").raw("<h2>").text(answer.endpoint()).raw(" <span class=\"soft\">");
        page.text(answer.product()).raw("</span> ");
        tables.badge(answer.status().name());
        page.raw("</h2>\n<div class=\"bars\">\n");
        own.forEach(this::bar);
        page.raw("</div>\n");
        if (own.stream().anyMatch(o -> o.place().shared())) {
            page.element(
                    "p",
                    "class=\"soft\"",
                    "These pools share their disks: what is free is free for all of them, once.");
        }
        List<Outlook> charts = report.of(answer).stream()
                .filter(o -> o.points().size() > 1)
                .filter(o -> !o.place().kind().equals("volume") || o.fill().on() != null)
                .limit(MOST_CHARTS)
                .toList();
        if (!charts.isEmpty()) {
            page.raw("<h3>Until now</h3><div class=\"charts\">\n");
            charts.forEach(o -> HistoryChart.draw(page, o, report.at().getZone()));
            page.raw("</div>\n");
        }
        page.raw("</section>\n");
    }

    private void bar(Outlook o) {
        Place place = o.place();
        page.raw("<div class=\"name\">").text(place.name()).raw(" <span class=\"soft\">");
        page.text(place.kind()).raw("</span></div>");
        double percent = Math.clamp(Fullness.value(place.usedPercent()), 0, 100);
        page.raw("<div class=\"bar\"><i class=\"" + fullness.level(place) + "\" style=\"width:"
                + HistoryChart.number(percent) + "%\"></i></div><div class=\"say\">");
        Space space = place.space();
        if (space == null) {
            page.text("size not known");
        } else {
            page.text(Words.percent(place.usedPercent()) + (space.capacity().isZero() ? "" : ", ") + space.used()
                    + " of " + space.capacity());
        }
        Double promised = place.promisedPercent();
        if (promised != null) {
            page.raw(promised > 100 ? " <span class=\"badge WARNING\">" : " <span class=\"soft\">")
                    .text("promised " + Words.percent(promised))
                    .raw("</span>");
        }
        page.raw("</div>\n");
    }

    private void nearlyFull() {
        List<Outlook> nearly = report.select(o -> Fullness.value(o.place().usedPercent()) >= full).stream()
                .sorted(Comparator.comparing(
                                (Outlook o) -> Fullness.value(o.place().usedPercent()))
                        .reversed())
                .toList();
        if (!nearly.isEmpty()) {
            page.raw("<section id=\"nearly\">")
                    .element("h2", "", "Fuller than " + Words.percent(full))
                    .raw("<div class=\"wide\">");
            tables.outlooks(nearly);
            page.raw("</div></section>\n");
        }
    }

    private void figures() {
        page.raw("<section>")
                .element("h2", "", "All figures")
                .raw("<details><summary>")
                .text(report.outlooks().size() + " rows")
                .raw("</summary><div class=\"wide\">");
        tables.outlooks(report.outlooks());
        page.raw("</div></details></section>\n");
    }
}
