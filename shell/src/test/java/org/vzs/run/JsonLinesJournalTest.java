package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Redactor;
import org.vzs.config.Secret;
import org.vzs.driver.Outcome;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

class JsonLinesJournalTest {
    private static final RunId RUN = new RunId("20260102T030405Z-1a2b");

    @TempDir
    Path folder;

    private final Redactor redactor = new Redactor();

    private JsonLinesJournal open(Path state, String... arguments) {
        return JsonLinesJournal.open(
                state,
                new JsonLinesJournal.Header(
                        RUN, "scripts/x.vzs", List.of(arguments), "vms.csv", List.of("vc"), "admin", "0.1.0"),
                redactor,
                Clock.fixed(Samples.BEGUN, ZoneOffset.UTC));
    }

    private static void begin(JsonLinesJournal journal, String target) {
        journal.begin("vc", "vm-1", target, "start", Samples.BEGUN);
    }

    private static Path file(Path state) {
        return state.resolve("runs").resolve(RUN + ".jsonl");
    }

    @Test
    void itsLinesKeepTheirKeys() throws IOException {
        try (JsonLinesJournal journal = open(folder, "date=20260101", "a \"b\"")) {
            begin(journal, "MyVM1");
            Samples.oneOfEach().forEach(journal::end);
            journal.finish(ExitCode.FAILED, Report.counts(Samples.oneOfEach()));
        }
        String text = Files.readString(file(folder));
        Golden.check(
                "journal.jsonl",
                text.replaceFirst("\"pid\":" + ProcessHandle.current().pid(), "\"pid\":PID"));
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        Path state = folder.resolve("state");
        open(state).close();
        assertThat(mode(state)).isEqualTo("rwx------");
        assertThat(mode(state.resolve("runs"))).isEqualTo("rwx------");
        assertThat(mode(file(state))).isEqualTo("rw-------");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aLineIsThereAsSoonAsItWasWritten() throws IOException {
        try (JsonLinesJournal journal = open(folder)) {
            begin(journal, "MyVM1");
            assertThat(Files.readAllLines(file(folder)))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("MyVM1");
        }
    }

    @Test
    void anotherRunIsNeverOverwritten() throws IOException {
        open(folder).close();
        String first = Files.readString(file(folder));
        assertThatThrownBy(() -> open(folder)).isInstanceOf(ProblemException.class);
        assertThat(file(folder)).hasContent(first);
    }

    @Test
    void anInterruptedThreadDoesNotBreakItForTheOthers() throws IOException {
        try (JsonLinesJournal journal = open(folder)) {
            Thread.currentThread().interrupt();
            begin(journal, "MyVM1");
            assertThat(Thread.interrupted()).isTrue();
            begin(journal, "MyVM2");
        }
        assertThat(Files.readAllLines(file(folder))).hasSize(3);
    }

    @Test
    void secretsAreTakenOutBeforeTheyAreEscaped() throws IOException {
        String secret = "pa\"ss\\wörd\n";
        redactor.add(new Secret(secret));
        try (JsonLinesJournal journal = open(folder, "text=" + secret)) {
            begin(journal, "MyVM1 " + secret);
            journal.end(Samples.result("MyVM1", "MyVM1", "snapshot " + secret, Outcome.FAILED, null, "no " + secret));
        }
        assertThat(file(folder)).content().contains("****").doesNotContain("ss", "rd");
    }

    @Test
    void onAFullDiskItRefusesAndEveryLineOfItIsWhole() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(512)
                .setMaxSize(16 * 512)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path state = disk.getPath("/state");
            int written = 1;
            try (JsonLinesJournal journal = open(state)) {
                for (int i = 0; i < 1000; i++) {
                    begin(journal, "MyVM" + i);
                    written++;
                }
                assertThat(written).as("the disk must get full").isLessThan(1000);
            } catch (UncheckedIOException e) {
                assertThat(e).hasMessageStartingWith("the journal cannot be written: ");
            }
            assertThat(Files.readAllLines(file(state)))
                    .hasSize(written)
                    .allSatisfy(l -> new ObjectMapper().readTree(l));
        }
    }

    @Test
    void afterAFailedWriteNothingMoreIsWritten() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(512)
                .setMaxSize(16 * 512)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path state = disk.getPath("/state");
            try (JsonLinesJournal journal = open(state)) {
                assertThatThrownBy(() -> begin(journal, "x".repeat(20_000))).isInstanceOf(UncheckedIOException.class);
                assertThatThrownBy(() -> begin(journal, "MyVM1")).isInstanceOf(UncheckedIOException.class);
                journal.finish(ExitCode.FAILED, Map.of());
            }
            assertThat(Files.readAllLines(file(state))).hasSize(1);
        }
    }
}
