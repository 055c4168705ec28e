package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;
import org.vzs.problem.ExitCode;

class ReportTest {
    private static final RunId RUN = new RunId("20260102T030405Z-1a2b");

    @Test
    void theDocumentKeepsItsKeys() {
        Golden.check("report.json", Report.json(RUN, "scripts/x.vzs", Samples.oneOfEach()) + "\n");
    }

    @Test
    void theDocumentOfARunWithoutResultsHasAllItsKeysToo() {
        Golden.check("report-empty.json", Report.json(RUN, "scripts/x.vzs", List.of()) + "\n");
    }

    @Test
    void anotherReaderFindsTheSameTexts() throws Exception {
        JsonNode results = new ObjectMapper()
                .readTree(Report.json(RUN, "x.vzs", Samples.oneOfEach()))
                .get("results");
        for (int i = 0; i < Samples.oneOfEach().size(); i++) {
            Result r = Samples.oneOfEach().get(i);
            assertThat(results.get(i).get("target").textValue()).isEqualTo(r.target());
            assertThat(results.get(i).get("action").textValue()).isEqualTo(r.action());
            assertThat(results.get(i).get("task").textValue()).isEqualTo(r.task());
            assertThat(results.get(i).get("detail").textValue()).isEqualTo(r.detail());
        }
    }

    @Test
    void theSummaryNamesWhatHappenedAndNothingElse() {
        List<Result> results = new ArrayList<>();
        results.addAll(Collections.nCopies(34, Samples.result("a", Outcome.CHANGED)));
        results.addAll(Collections.nCopies(3, Samples.result("b", Outcome.UNCHANGED)));
        results.addAll(Collections.nCopies(2, Samples.result("c", Outcome.FAILED)));
        results.add(Samples.result("d", Outcome.STILL_RUNNING));
        assertThat(Report.summaryLine(results, Duration.ofMillis(12_449)))
                .isEqualTo("34 changed, 3 unchanged, 2 failed, 1 still running in 12.4 s");
        assertThat(Report.summaryLine(List.of(Samples.result("a", Outcome.WOULD_CHANGE)), Duration.ZERO))
                .isEqualTo("1 would change in 0.0 s");
        assertThat(Report.summaryLine(List.of(), Duration.ofMillis(50)))
                .as("true of a report, too")
                .isEqualTo("nothing changed in 0.1 s");
    }

    @Test
    void theWorstOutcomeDecidesTheExitCode() {
        Map<Outcome, ExitCode> alone = Map.of(
                Outcome.CHANGED, ExitCode.OK,
                Outcome.UNCHANGED, ExitCode.OK,
                Outcome.WOULD_CHANGE, ExitCode.OK,
                Outcome.SKIPPED, ExitCode.FAILED,
                Outcome.FAILED, ExitCode.FAILED,
                Outcome.STILL_RUNNING, ExitCode.STILL_RUNNING);
        assertThat(alone).containsOnlyKeys(Outcome.values());
        alone.forEach((outcome, exitCode) -> assertThat(exitCode(outcome)).isEqualTo(exitCode));
        assertThat(exitCode()).isEqualTo(ExitCode.OK);
        assertThat(exitCode(Outcome.CHANGED, Outcome.STILL_RUNNING)).isEqualTo(ExitCode.STILL_RUNNING);
        assertThat(exitCode(Outcome.STILL_RUNNING, Outcome.FAILED, Outcome.CHANGED))
                .isEqualTo(ExitCode.FAILED);
        assertThat(exitCode(Outcome.STILL_RUNNING, Outcome.SKIPPED)).isEqualTo(ExitCode.FAILED);
    }

    private static ExitCode exitCode(Outcome... outcomes) {
        return Report.exitCode(
                Arrays.stream(outcomes).map(o -> Samples.result("x", o)).toList());
    }
}
