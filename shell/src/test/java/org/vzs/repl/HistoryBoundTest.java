package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.repl.history.HistoryEntry;
import org.vzs.repl.history.HistoryStore;

/** The file of the history stays within its bound, also when several sessions write and cut it at once. */
final class HistoryBoundTest {
    private static final int BOUND = 20_000;
    private static final int KEPT = 10_000;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("state/history.jsonl");
    }

    private HistoryStore store(String session) {
        return new HistoryStore(file(), session, Clock.systemUTC());
    }

    /** Entries of a session long ago, two lines each. */
    private void old(int entries) throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(
                file(),
                IntStream.rangeClosed(1, entries)
                        .mapToObj(i -> "{\"session\":\"old\",\"number\":" + i
                                + ",\"time\":\"2026-01-01T00:00:00Z\",\"where\":\"lab\",\"line\":\"old " + i + "\"}\n"
                                + "{\"session\":\"old\",\"number\":" + i + ",\"outcome\":\"ok\"}\n")
                        .collect(Collectors.joining()));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    @Test
    void theNewestEntriesStayWithTheirOutcomes() throws IOException {
        old(BOUND / 2);
        HistoryStore one = store("one");
        one.all();
        assertThat(lines()).as("at the bound").hasSize(BOUND);
        one.end(one.begin("mine", "vc"), "error");
        one.all();

        assertThat(lines()).hasSize(KEPT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("state"))
                .isDirectoryNotContaining(f -> !f.getFileName().toString().matches("history\\.jsonl(\\.lock)?"));
        List<HistoryEntry> kept = store("two").all();
        assertThat(kept).hasSize(KEPT);
        assertThat(kept.getFirst().line()).isEqualTo("old 2");
        assertThat(kept.getFirst().outcome()).isEqualTo("ok");
        assertThat(kept.getLast().line()).isEqualTo("mine");
        assertThat(kept.getLast().outcome()).isEqualTo("error");
    }

    @Test
    void aSessionGoesOnWhenAnotherHasCutTheFile() throws IOException {
        HistoryStore one = store("one");
        old(BOUND / 2 - 1);
        one.end(one.begin("before", "lab"), "ok");
        one.all();
        HistoryStore two = store("two");
        two.begin("the last straw", "lab");
        two.all();
        assertThat(lines()).hasSize(KEPT);
        two.end(two.begin("after", "lab"), "ok");

        assertThat(one.all()).extracting(HistoryEntry::line).endsWith("the last straw", "after", "before");
        assertThat(one.all()).hasSize(KEPT);
    }

    @Test
    void parallelSessionsLoseNoLineWhileTheyCut() throws Exception {
        old(BOUND / 2 - 100);
        try (ExecutorService sessions = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int s = 0; s < 4; s++) {
                String name = "s" + s;
                running.add(sessions.submit(() -> {
                    HistoryStore store = store(name);
                    for (int i = 1; i <= 500; i++) {
                        store.end(store.begin(name + " line " + i, "lab"), "ok");
                        store.all();
                    }
                }));
            }
            for (Future<?> session : running) {
                session.get();
            }
        }
        assertThat(lines().size()).isBetween(KEPT, BOUND);
        List<HistoryEntry> all = store("reader").all();
        for (int s = 0; s < 4; s++) {
            String name = "s" + s;
            assertThat(all)
                    .filteredOn(e -> e.session().equals(name))
                    .hasSize(500)
                    .allMatch(e -> e.outcome().equals("ok"));
        }
    }
}
