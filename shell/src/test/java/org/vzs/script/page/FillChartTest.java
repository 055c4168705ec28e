package org.vzs.script.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.capacity.Fill;
import org.vzs.capacity.Outlook;
import org.vzs.capacity.Place;
import org.vzs.driver.Health;

class FillChartTest {
    private static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");
    /** A month with its year needs that much of the width. */
    private static final double MONTH = 55;

    @ParameterizedTest
    @ValueSource(ints = {56, 90, 270, 300, 365, 406, 449, 700, 1000, 1826})
    void theMonthsStandSideBySide(int days) {
        Instant on = NOW.plusSeconds(86_400L * days);
        Place place = new Place("v7000", "pool", "0", "p", null, null, false, Health.Status.OK, "");
        Outlook outlook = new Outlook(place, List.of(), 0, null, null, new Fill(Fill.State.FILLS, on, on, on));
        Markup page = new Markup();
        FillChart.draw(page, List.of(outlook), NOW.atZone(ZoneOffset.UTC));
        List<Double> months = Pattern.compile("<text x=\"([0-9.]+)\"[^>]*>20\\d\\d-\\d\\d</text>")
                .matcher(page.toString())
                .results()
                .map(m -> Double.valueOf(m.group(1)))
                .toList();
        assertThat(months).isNotEmpty();
        for (int i = 1; i < months.size(); i++) {
            assertThat(months.get(i) - months.get(i - 1)).isGreaterThan(MONTH);
        }
    }
}
