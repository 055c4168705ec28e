package org.vzs.run.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.run.history.PastRun.State;

/** Journals of every kind: whole, of a run under way, cut off in the middle of a line, full of zeros, empty. */
final class RunHistoryTest {
    private static final String OLD = "20260101T010000Z-0001";
    private static final String YOUNG = "20260102T010000Z-0002";
    private static final String RUN = """
            {"event":"run","time":"2026-01-01T01:00:00.123Z","run":"x","script":"on.vzs","arguments":["a=b c"],"csv":"v.csv","on":["vc"],"user":"ann","pid":4711,"version":"0.1.0"}
            """;
    private static final String MYVM1 = """
            {"event":"begin","time":"2026-01-01T01:00:01Z","endpoint":"vc","id":"vm-1","target":"MyVM1","action":"start"}
            {"event":"end","time":"2026-01-01T01:00:02Z","endpoint":"vc","id":"vm-1","target":"MyVM1","action":"start","outcome":"CHANGED","task":"task-1","started":"2026-01-01T01:00:01.000Z","ended":"2026-01-01T01:00:02.000Z","detail":""}
            """;
    private static final String MYVM2 = """
            {"event":"begin","time":"2026-01-01T01:00:03Z","endpoint":"vc","id":"vm-2","target":"MyVM2","action":"start"}
            """;
    private static final String FINISH = """
            {"event":"finish","time":"2026-01-01T01:00:09Z","exitCode":1,"summary":{"changed":1,"unchanged":7,"skipped":0,"failed":1,"stillRunning":0,"wouldChange":0}}
            """;

    @TempDir
    Path state;

    private Path runs;
    private Processes processes = pid -> Optional.empty();

    @BeforeEach
    void folder() throws IOException {
        runs = Files.createDirectories(state.resolve("runs"));
    }

    private void journal(String name, String text) throws IOException {
        Files.writeString(runs.resolve(name + ".jsonl"), text);
    }

    private PastRun read(String name, String text) throws IOException {
        journal(name, text);
        return history().get(name);
    }

    private RunHistory history() {
        return new RunHistory(state, pid -> processes.started(pid));
    }

    private List<PastRun> all() {
        List<Problem> unreadable = new ArrayList<>();
        List<PastRun> found = history().last(100, r -> true, unreadable);
        assertThat(unreadable).isEmpty();
        return found;
    }

    @Test
    void aRunThatHasEnded() throws IOException {
        Files.writeString(runs.resolve(OLD + ".retry.csv"), "VMName\nMyVM2\n");
        PastRun run = read(OLD, RUN + MYVM1 + FINISH);
        assertThat(run.state()).isEqualTo(State.ENDED);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.user()).isEqualTo("ann");
        assertThat(run.csv()).isEqualTo("v.csv");
        assertThat(run.summary()).containsEntry("unchanged", 7L);
        assertThat(run.retry()).isEqualTo(runs.resolve(OLD + ".retry.csv"));
        assertThat(run.open()).isEmpty();
        assertThat(run.damaged()).isZero();
        assertThat(HistoryReport.lines(run, ZoneId.of("UTC")))
                .isEqualTo(List.of(
                        "run        " + OLD,
                        "script     on.vzs",
                        "arguments  a=b c",
                        "csv        v.csv",
                        "on         vc",
                        "user       ann",
                        "started    2026-01-01 01:00:00",
                        "ended      2026-01-01 01:00:09, exit code 1",
                        "result     1 changed, 7 unchanged, 1 failed, retry file",
                        "journal    " + runs.resolve(OLD + ".jsonl"),
                        "retry      " + runs.resolve(OLD + ".retry.csv"),
                        "",
                        "TARGET  ENDPOINT  ACTION  OUTCOME",
                        "MyVM1   vc        start   CHANGED"));
    }

    @Test
    void aRunUnderWayIsToldFromOneThatDiedByItsProcess() throws IOException {
        Instant begun = Instant.parse("2026-01-01T01:00:00Z");
        processes = pid -> pid == 4711 ? Optional.of(begun) : Optional.empty();
        assertThat(read(OLD, RUN + MYVM1).state()).isEqualTo(State.RUNNING);
        // Another process with the number of the dead one.
        processes = pid -> Optional.of(begun.plusSeconds(3600));
        assertThat(read(OLD, RUN + MYVM1).state()).isEqualTo(State.DIED);
        processes = pid -> Optional.empty();
        assertThat(read(OLD, RUN + MYVM1).state()).isEqualTo(State.DIED);
    }

    @Test
    void aRunThatLostItsPowerTellsWhatItHadBegun() throws IOException {
        PastRun run = read(OLD, RUN + MYVM1 + MYVM2 + MYVM2.substring(0, 40));
        assertThat(run.state()).isEqualTo(State.DIED);
        assertThat(run.exitCode()).isNull();
        assertThat(run.damaged()).isOne();
        assertThat(run.summary()).isEqualTo(Map.of("changed", 1L));
        assertThat(run.open())
                .singleElement()
                .satisfies(a -> assertThat(a.target()).isEqualTo("MyVM2"));
        assertThat(HistoryReport.lines(run, ZoneId.of("UTC")))
                .contains(
                        "ended      never: its process is gone, and the journal has no end",
                        "result     DIED, 1 changed, 1 with no end",
                        "damaged    1 line of the journal",
                        "MyVM2   vc        start   no end   begun, and then nothing more was written");
    }

    @Test
    void whatADiskMakesOfAJournalIsPassedOver() throws IOException {
        Files.write(runs.resolve(OLD + ".jsonl"), new byte[4096]);
        assertThat(history().get(OLD).damaged()).isOne();
        assertThat(read(OLD, "").state()).isEqualTo(State.DIED);
        byte[] half = (RUN + MYVM1 + "\n[1,2]\n\"x\"\n{}\n").getBytes(StandardCharsets.UTF_8);
        byte[] zeros = Arrays.copyOf(half, half.length + 512);
        zeros[half.length] = (byte) 0xE3;
        Files.write(runs.resolve(OLD + ".jsonl"), zeros);
        assertThat(history().get(OLD).damaged()).isEqualTo(5);
        assertThat(history().get(OLD).actions()).hasSize(1);
        assertThat(HistoryReport.lines(all())).hasSize(2);
    }

    @Test
    void theYoungestComesFirstAndNoMoreThanWereAskedFor() throws IOException {
        journal(OLD, RUN + MYVM1 + FINISH);
        journal(YOUNG, RUN);
        Files.writeString(runs.resolve("notes.txt"), "not a journal");
        assertThat(all()).extracting(PastRun::run).containsExactly(YOUNG, OLD);
        assertThat(history().last(1, r -> true, new ArrayList<>()))
                .extracting(PastRun::run)
                .containsExactly(YOUNG);
        assertThat(history().last(1, r -> r.state() == State.ENDED, new ArrayList<>()))
                .extracting(PastRun::run)
                .containsExactly(OLD);
        assertThat(history().get("last").run()).isEqualTo(YOUNG);
        assertThat(history().get("20260101").run()).isEqualTo(OLD);
        assertThat(refused("2026").code()).isEqualTo("runs.ambiguous");
        assertThat(refused("20270101").code()).isEqualTo("runs.not-found");
        assertThat(HistoryReport.lines(all()))
                .isEqualTo(List.of(
                        "RUN                    USER  EXIT  WHAT CAME OUT                     SCRIPT",
                        YOUNG + "  ann         DIED                              on.vzs",
                        OLD + "  ann   1     1 changed, 7 unchanged, 1 failed  on.vzs"));
    }

    private Problem refused(String name) {
        return requireNonNull(catchThrowableOfType(
                        ProblemException.class, () -> history().get(name)))
                .problems()
                .getFirst();
    }

    @Test
    void withoutAFolderThereIsNothing() {
        assertThat(new RunHistory(state.resolve("none"), Processes.REAL).last(9, r -> true, new ArrayList<>()))
                .isEmpty();
        assertThat(HistoryReport.lines(List.of())).isEmpty();
        assertThat(HistoryReport.json(List.of())).isEqualTo("{\"runs\":[]}");
    }

    @Test
    void theDocumentsKeepTheirKeys() throws IOException {
        PastRun run = read(OLD, RUN + MYVM1 + MYVM2);
        String folder = runs.toString();
        String both = HistoryReport.json(List.of(run)) + "\n" + HistoryReport.json(run) + "\n";
        try (InputStream in = requireNonNull(RunHistoryTest.class.getResourceAsStream("runs.json"))) {
            assertThat(both.replace(folder, "RUNS")).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
