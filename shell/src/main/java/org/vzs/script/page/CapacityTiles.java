package org.vzs.script.page;

import java.util.Comparator;
import java.util.List;
import org.vzs.capacity.Fill;
import org.vzs.capacity.Outlook;
import org.vzs.capacity.Report;
import org.vzs.capacity.Words;

/**
 * The four figures at the head of the page: what is full first, what is fullest, what is unhealthy, who does not answer.
 *
 * @param page where they go
 * @param report what they are of
 * @param fullness what counts as full
 */
record CapacityTiles(Markup page, Report report, Fullness fullness) {
    void draw() {
        page.raw("<div class=\"tiles\">");
        List<Outlook> filling = report.filling();
        if (filling.isEmpty()) {
            tile("", "–", "nothing has a day on which it is full");
        } else {
            Outlook first = filling.getFirst();
            tile(
                    first.fill().state() == Fill.State.FULL ? "bad" : "warn",
                    Words.fill(first, report.at().getZone()),
                    first.place().name() + " of " + first.place().endpoint() + " is full first");
        }
        report.outlooks().stream()
                .map(Outlook::place)
                .filter(p -> p.usedPercent() != null)
                .max(Comparator.comparing(p -> Fullness.value(p.usedPercent())))
                .ifPresent(p -> tile(
                        fullness.level(p),
                        Words.percent(p.usedPercent()),
                        p.name() + " of " + p.endpoint() + " is the fullest"));
        int bad = report.unhealthy().size();
        tile(bad == 0 ? "" : "warn", Integer.toString(bad), bad == 1 ? "thing is unhealthy" : "things are unhealthy");
        long silent =
                report.answers().stream().filter(a -> !a.problems().isEmpty()).count();
        tile(silent == 0 ? "" : "bad", Long.toString(silent), "endpoints without a whole answer");
        page.raw("</div>\n");
    }

    private void tile(String kind, String figure, String text) {
        page.raw("<div class=\"tile " + kind + "\">")
                .element("b", "", figure)
                .element("span", "", text)
                .raw("</div>");
    }
}
