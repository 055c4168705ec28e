package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(names(retry(ROWS, results, 0))).containsExactly("b", "c");
        assertThat(names(retry(ROWS, results, 1))).containsExactly("b", "c", "f", "g");
    }

    @Test
    void oneFailureOfSeveralActionsIsEnoughWhicheverCameFirst() {
        Result good = Samples.result("a", Outcome.CHANGED);
        Result bad = Samples.result("a", Outcome.FAILED);
        assertThat(retry(rows("a"), List.of(good, bad), 0)).hasSize(1);
        assertThat(retry(rows("a"), List.of(bad, good), 0)).hasSize(1);
    }

    @Test
    void rowsThatNameTheSameMachineShareItsFate() {
        assertThat(retry(rows("a", "b", "a"), List.of(Samples.result("a", Outcome.FAILED)), 0))
                .extracting(CsvRow::line)
                .containsExactly(2L, 4L);
    }

    @Test
    void aResultThatNoRowAskedForChoosesNone() {
        Result byPattern = Samples.result(null, "a", "start", Outcome.FAILED, null, "");
        assertThat(retry(rows("a"), List.of(byPattern), 0)).isEmpty();
        assertThat(retry(rows("a"), List.of(Samples.result("A", Outcome.FAILED)), 0))
                .isEmpty();
    }

    @Test
    void aRowIsFoundByAnyOfItsCells() {
        CsvRow row = new CsvRow(2, Map.of("Owner", "x", "VMName", "a", "Note", ""));
        assertThat(retry(List.of(row), List.of(Samples.result("a", Outcome.FAILED)), 0))
                .containsExactly(row);
    }

    @Test
    void onlyTheColumnsThatWereReadAreNames() {
        CsvRow a = new CsvRow(2, Map.of("VMName", "a", "Note", "b"));
        CsvRow b = new CsvRow(3, Map.of("VMName", "b", "Note", ""));
        List<Result> results = List.of(Samples.result("a", Outcome.CHANGED), Samples.result("b", Outcome.FAILED));
        assertThat(RetryRows.of(List.of(a, b), Set.of("VMName"), results, 0)).containsExactly(b);
    }

    @Test
    void aRunThatIsCutBetweenTwoVerbsRepeatsWhatHadOnlyTheFirst() {
        List<Result> results =
                List.of(action("a", "stop"), action("b", "stop"), action("c", "stop"), action("a", "start"));
        assertThat(names(retry(rows("a", "b", "c"), results, 1))).containsExactly("b", "c");
        assertThat(names(retry(rows("a", "b", "c"), results.subList(0, 3), 2))).containsExactly("a", "b", "c");
        assertThat(names(retry(rows("a", "b", "c"), results.subList(0, 3), 1))).isEmpty();
        assertThat(names(retry(rows("a", "b", "c"), results, 0))).isEmpty();
    }

    @Test
    void whereTheRowNamesItsEndpointOnlyWhatWasDoneThereCounts() {
        CsvRow here = new CsvRow(2, Map.of("VMName", "a", "Where", "here"));
        CsvRow there = new CsvRow(3, Map.of("VMName", "a", "Where", "there"));
        List<Result> results = List.of(on("here", "a", Outcome.CHANGED), on("there", "a", Outcome.FAILED));
        assertThat(retry(List.of(here, there), results, 0)).containsExactly(there);
        // Cut short before the second had its turn: it must not pass for the first.
        assertThat(retry(List.of(here, there), results.subList(0, 1), 1)).containsExactly(there);
        assertThat(retry(List.of(here, there), results.subList(0, 1), 0)).isEmpty();
    }

    @Test
    void aMachineWithTheNameOfAnEndpointIsNotTakenForThatEndpoint() {
        CsvRow row = new CsvRow(2, Map.of("VMName", "there"));
        List<Result> results = List.of(on("here", "there", Outcome.FAILED), on("there", "b", Outcome.CHANGED));
        assertThat(retry(List.of(row), results, 0)).containsExactly(row);
    }

    @Test
    void whatNoRowHasAskedForIsCounted() {
        List<Result> results = List.of(
                Samples.result("a", Outcome.FAILED),
                Samples.result("A", Outcome.FAILED),
                Samples.result("A", Outcome.CHANGED),
                Samples.result(null, "b", "start", Outcome.SKIPPED, null, ""));
        assertThat(RetryRows.elsewhere(rows("a", "b"), Set.of("VMName"), results))
                .isEqualTo(2);
        assertThat(RetryRows.elsewhere(rows("a", "A"), Set.of(), results.subList(0, 3)))
                .isZero();
    }

    private static Result on(String endpoint, String name, Outcome outcome) {
        Result r = Samples.result(name, outcome);
        return new Result(endpoint, r.id(), name, name, r.action(), outcome, null, r.started(), r.ended(), r.detail());
    }

    private static Result action(String name, String action) {
        return Samples.result(name, name, action, Outcome.CHANGED, null, "");
    }

    private static List<CsvRow> retry(List<CsvRow> rows, List<Result> results, int turns) {
        return RetryRows.of(rows, Set.of(), results, turns);
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
