package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.capacity.History;
import org.vzs.capacity.HistoryText;
import org.vzs.capacity.Point;
import org.vzs.capacity.Series;
import org.vzs.capacity.Space;
import org.vzs.config.Endpoint;
import org.vzs.driver.storwize.StorwizeDriver;
import org.vzs.problem.ExitCode;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;
import org.vzs.size.Size;
import org.vzs.testing.RunLab;

/** estate/capacity on the lab: what it says of the first run, of later ones, and of who does not answer. */
class StdlibCapacityTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path folder = Path.of("");

    private final Library library = new Library(List.of(new RunbookFolder(Path.of("..", "stdlib"))));
    private RunLab lab;

    @BeforeEach
    void open() {
        lab = new RunLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private ExitCode run(String... flags) {
        return lab.runbook(library, "estate/capacity", null, flags);
    }

    /** What earlier runs kept of v7000's first pool: ten days in which it took a hundred GiB each. */
    private Series tenDays(String name) {
        List<Point> points = new ArrayList<>();
        Size capacity = Size.parse("4.06T");
        for (int i = 10; i > 0; i--) {
            points.add(new Point(now.minus(Duration.ofDays(i)), Space.of(capacity, Size.parse(2600 - 100 * i + "G"))));
        }
        return new Series("pool", "0", name, null, null, points);
    }

    private void kept(Series... series) {
        new Memory(lab.state).set("capacity of v7000", HistoryText.write(new History(List.of(series))));
    }

    private History kept() {
        return HistoryText.read(Objects.requireNonNull(new Memory(lab.state).get("capacity of v7000")));
    }

    @Test
    void theFirstRunHasFiguresAndNoDay() {
        ExitCode ended = run();
        assertThat(ended).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(lab.out())
                .containsPattern("(\\d) of \\1 endpoints answered")
                .contains("no earlier run tells what grows")
                .contains("Production Pool", "all OSDs", "aggr0", "nfs-backup")
                .contains("fuller than 85 %", "too many PGs per OSD")
                .doesNotContain("NaN", "what fills up");
        assertThat(kept().series()).hasSize(2);
    }

    @Test
    void laterRunsTellWhatGrowsAndWhenItIsFull() throws IOException {
        Series gone =
                new Series("pool", "7", "scratch", null, null, tenDays("x").points());
        kept(tenDays("Production Pool"), gone);
        Path page = folder.resolve("page.html");
        assertThat(run("html=" + page, "days=3650")).isEqualTo(ExitCode.FAILED);
        String out = lab.out();
        assertThat(out).contains("what fills up", "11 points over 10 days");
        assertThat(out.lines()
                        .filter(l -> l.startsWith("Production Pool"))
                        .findFirst()
                        .orElse(""))
                .containsPattern("\\+\\S+ [GT]iB in 10 days +20\\d\\d-");
        assertThat(out).contains("pool backup_pool  is new since", "pool scratch", "is gone; on ");
        assertThat(lab.err()).contains("nothing is full within 3650 days", "Production Pool of v7000");
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<svg")
                .endsWith("</html>\n");
        // A second run in the same minutes adds no point, and the pool that is gone is not news twice as if it were
        // new.
        int points = kept().series().getFirst().points().size();
        assertThat(run()).isEqualTo(ExitCode.OK);
        assertThat(kept().series().getFirst().points()).hasSize(points);
    }

    @Test
    void anotherNameAClockAndABrokenFileAreTold() throws IOException {
        kept(
                tenDays("Other"),
                new Series(
                        "pool",
                        "1",
                        "backup_pool",
                        null,
                        null,
                        List.of(new Point(
                                now.plus(Duration.ofDays(400)), Space.of(Size.parse("9T"), Size.parse("1T"))))));
        assertThat(run()).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("was Other until", "the clock is behind that of earlier runs: 1 ");

        Path file;
        try (Stream<Path> all = Files.list(lab.state.resolve("memory"))) {
            file = all.filter(f -> contains(f, "backup_pool")).findFirst().orElseThrow();
        }
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        assertThat(run()).isEqualTo(ExitCode.OK);
        assertThat(lab.err()).contains("the capacity history of v7000 cannot be read and begins anew");
        assertThat(kept().series()).hasSize(2);
        try (Stream<Path> all = Files.list(lab.state.resolve("memory"))) {
            assertThat(all.filter(f -> contains(f, whole.substring(0, whole.length() / 2))))
                    .hasSize(1);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whoDoesNotAnswerIsOnThePageAndStopsNoOther() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        lab.and(
                new Endpoint("dead", "storwize", "127.0.0.1", closed, "superuser", null, "SHA256:x", false),
                StorwizeDriver.under(folder));
        Path page = folder.resolve("page.html");
        assertThat(run("html=" + page)).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(lab.out()).contains("dead  does not answer: ", "Production Pool", "aggr0");
        assertThat(lab.err()).contains("dead");
        assertThat(Files.readString(page)).contains("Without an answer");
        assertThat(kept().series()).hasSize(2);
    }

    @Test
    void aDryRunLeavesNothing() {
        Path page = folder.resolve("page.html");
        assertThat(run("html=" + page, "what-if")).isEqualTo(ExitCode.OK);
        assertThat(page).doesNotExist();
        assertThat(lab.err()).contains("would write " + page);
        assertThat(lab.state.resolve("memory")).doesNotExist();
    }

    @Test
    void aPageThatCannotBeWrittenIsSaidBeforeAnythingIsAsked() {
        assertThat(run("html=" + folder.resolve("no/page.html"))).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("html: ", "there is no such folder");
        assertThat(lab.out()).isEmpty();
    }
}
