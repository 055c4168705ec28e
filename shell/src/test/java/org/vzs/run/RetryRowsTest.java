package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;

class RetryRowsTest {
    private static final List<CsvRow> ROWS = rows("a", "b", "c", "d", "e", "f", "g");

    @Test
    void whatFailedOrHadNoTurnIsDoneAgain() {
        List<Result> results = List.of(
                Samples.result("a", Outcome.CHANGED),
                Samples.result("b", Outcome.FAILED),
                Samples.result("c", Outcome.SKIPPED),
                Samples.result("d", Outcome.STILL_RUNNING),
                Samples.result("e", Outcome.UNCHANGED));
        assertThat(names(RetryRows.of(ROWS, results, false))).containsExactly("b", "c");
        assertThat(names(RetryRows.of(ROWS, results, true))).containsExactly("b", "c", "f", "g");
    }

    @Test
    void oneFailureOfSeveralActionsIsEnoughWhicheverCameFirst() {
        Result good = Samples.result("a", Outcome.CHANGED);
        Result bad = Samples.result("a", Outcome.FAILED);
        assertThat(RetryRows.of(rows("a"), List.of(good, bad), false)).hasSize(1);
        assertThat(RetryRows.of(rows("a"), List.of(bad, good), false)).hasSize(1);
    }

    @Test
    void rowsThatNameTheSameMachineShareItsFate() {
        assertThat(RetryRows.of(rows("a", "b", "a"), List.of(Samples.result("a", Outcome.FAILED)), false))
                .extracting(CsvRow::line)
                .containsExactly(2L, 4L);
    }

    @Test
    void aResultThatNoRowAskedForChoosesNone() {
        Result byPattern = Samples.result(null, "a", "start", Outcome.FAILED, null, "");
        assertThat(RetryRows.of(rows("a"), List.of(byPattern), false)).isEmpty();
        assertThat(RetryRows.of(rows("a"), List.of(Samples.result("A", Outcome.FAILED)), false))
                .isEmpty();
    }

    @Test
    void aRowIsFoundByAnyOfItsCells() {
        CsvRow row = new CsvRow(2, Map.of("Owner", "x", "VMName", "a", "Note", ""));
        assertThat(RetryRows.of(List.of(row), List.of(Samples.result("a", Outcome.FAILED)), false))
                .containsExactly(row);
    }

    private static List<CsvRow> rows(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new CsvRow(i + 2L, Map.of("VMName", names[i])))
                .toList();
    }

    private static List<String> names(List<CsvRow> rows) {
        return rows.stream().map(r -> r.cells().getOrDefault("VMName", "")).toList();
    }
}
