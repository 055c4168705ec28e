package org.vzs.script.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vzs.capacity.Report;

class CapacityPageTest {
    private final String page = CapacityPage.of(SampleReport.make(), 85);

    @Test
    void namesNeverBecomeMarkup() {
        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload");
        assertThat(page).doesNotContain("\u202e", "\u0007").contains(SampleReport.WIDE);
    }

    @Test
    void loadsNothing() {
        assertThat(Pattern.compile("(?:src|href|url|@import)\\s*[=(]\\s*[\"']?([^\"')]*)")
                        .matcher(page)
                        .results()
                        .map((MatchResult m) -> m.group(1)))
                .containsExactly("data:,");
        assertThat(page).contains("default-src 'none'").doesNotContain("http://", "https://");
    }

    @Test
    void saysEverything() {
        assertThat(page)
                .contains("3 of 4 endpoints answered")
                .contains("does not answer: 10.0.0.9:443: connection refused", "Is it switched on?")
                .contains("full now", "promised 117.2 %", "2 pgs inconsistent", "pg 1.9", "offline: no array")
                .contains("was grown: 5 TiB -&gt; 10 TiB")
                .contains("pool Production Pool</td>", "is gone; on 2026-03-30 06:00 it held");
    }

    @Test
    void hasNoNumbersThatAreNone() {
        assertThat(page).doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void whatIsShownAsTheLimitIsOnePastIt() {
        assertThat(Fullness.value(84.97)).isEqualTo(85.0);
        assertThat(Fullness.value(84.94)).isEqualTo(84.9);
        assertThat(Fullness.value(null)).isZero();
    }

    @Test
    void anEstateWithoutAnythingHasAPage() {
        Report nothing = Report.of(ZonedDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC), List.of(), Map.of());
        assertThat(CapacityPage.of(nothing, 85))
                .contains("0 of 0 endpoints answered")
                .endsWith("</html>\n");
    }
}
