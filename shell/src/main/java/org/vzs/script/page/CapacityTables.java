package org.vzs.script.page;

import java.time.ZoneId;
import java.util.List;
import org.vzs.capacity.Finding;
import org.vzs.capacity.Outlook;
import org.vzs.capacity.Place;
import org.vzs.capacity.Space;
import org.vzs.capacity.Words;

/**
 * The tables of the page.
 *
 * @param page where they go
 * @param zone of the days in them
 */
record CapacityTables(Markup page, ZoneId zone) {
    private static final int MOST_DETAIL = 50;
    private static final int FEW_DETAILS = 3;

    /** A weight, such as WARNING. */
    void badge(String weight) {
        page.element("span", "class=\"badge " + weight + "\"", weight);
    }

    /** How full each is and when it will be. */
    void outlooks(List<Outlook> rows) {
        page.raw("<table>")
                .headings(
                        "Name",
                        "Kind",
                        "Endpoint",
                        "#Capacity",
                        "#Used",
                        "#Used %",
                        "#Free",
                        "#Promised",
                        "#Growth",
                        "#Full")
                .raw("<tbody>\n");
        for (Outlook o : rows) {
            Place p = o.place();
            Space space = p.space();
            page.raw("<tr>").name(p.name()).cell(p.kind()).cell(p.endpoint());
            page.figure(space == null ? "" : space.capacity().toString())
                    .figure(space == null ? "" : space.used().toString())
                    .figure(Words.percent(p.usedPercent()))
                    .figure(space == null ? "" : space.free().toString())
                    .figure(Words.percent(p.promisedPercent()))
                    .figure(Words.growth(o))
                    .figure(Words.fill(o, zone))
                    .raw("</tr>\n");
        }
        page.raw("</tbody></table>");
    }

    /** What was found, under a heading; nothing where nothing was. */
    void findings(String heading, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.raw("<section>").element("h2", "", heading).raw("<div class=\"wide\"><table>");
        page.headings("", "Endpoint", "About", "What").raw("<tbody>\n");
        for (Finding f : findings) {
            page.raw("<tr><td>");
            badge(f.weight());
            page.raw("</td>").cell(f.endpoint()).name(f.what()).raw("<td>").text(f.text());
            if (f.detail().size() <= FEW_DETAILS) {
                f.detail().forEach(d -> page.element("div", "class=\"soft\"", d));
            } else {
                page.raw("<details><summary>").text(f.detail().size() + " more").raw("</summary>");
                f.detail().stream().limit(MOST_DETAIL).forEach(d -> page.element("pre", "", d));
                page.raw("</details>");
            }
            page.raw("</td></tr>\n");
        }
        page.raw("</tbody></table></div></section>\n");
    }
}
