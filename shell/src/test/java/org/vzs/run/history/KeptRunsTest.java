package org.vzs.run.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

final class KeptRunsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path state;

    private void file(String name, String changed) throws IOException {
        Path runs = Files.createDirectories(state.resolve("runs"));
        Path file = Files.writeString(runs.resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(changed)));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("runs"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsOldGoesAndNothingElse() throws IOException {
        file("20260101T010000Z-0001.jsonl", "2026-01-01T01:00:00Z");
        file("20260101T010000Z-0001.retry.csv", "2026-01-01T01:00:00Z");
        file("20260102T010000Z-0002.jsonl", "2026-05-31T01:00:00Z"); // a session at the prompt that still writes
        file("20260531T010000Z-0003.jsonl", "2026-01-01T01:00:00Z");
        file("notes.jsonl", "2020-01-01T01:00:00Z");
        file("20269901T010000Z-0004.jsonl", "2020-01-01T01:00:00Z");
        KeptRuns.of(Map.of()).clean(state, NOW);
        assertThat(left())
                .containsExactly(
                        "20260102T010000Z-0002.jsonl",
                        "20260531T010000Z-0003.jsonl",
                        "20269901T010000Z-0004.jsonl",
                        "notes.jsonl");
    }

    @Test
    void howLongIsForTheEnvironmentToSay() throws IOException {
        file("20260101T010000Z-0001.jsonl", "2026-01-01T01:00:00Z");
        KeptRuns.of(Map.of("VZS_KEEP_RUNS", "forever")).clean(state, NOW);
        KeptRuns.of(Map.of("VZS_KEEP_RUNS", "400d")).clean(state, NOW);
        assertThat(left()).hasSize(1);
        KeptRuns.of(Map.of("VZS_KEEP_RUNS", "1d")).clean(state, NOW);
        assertThat(left()).isEmpty();
        assertThat(KeptRuns.of(Map.of("VZS_KEEP_RUNS", "")).age()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void whatIsNoTimeIsAMistakeAndNothingGoes() {
        ProblemException e = requireNonNull(
                catchThrowableOfType(ProblemException.class, () -> KeptRuns.of(Map.of("VZS_KEEP_RUNS", "3 months"))));
        assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(e.problems().getFirst().toString()).contains("VZS_KEEP_RUNS").contains("forever");
    }

    @Test
    void aFolderThatIsNotThereIsNoTrouble() {
        KeptRuns.of(Map.of()).clean(state.resolve("none"), NOW);
        assertThat(state.resolve("none")).doesNotExist();
    }
}
