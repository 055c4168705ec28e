package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.driver.ftp.FtpDriver;
import org.vzs.lab.FaultRule;
import org.vzs.lab.LabClock;
import org.vzs.lab.LabOptions;
import org.vzs.problem.ExitCode;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;
import org.vzs.testing.CuttingProxy;
import org.vzs.testing.RunLab;
import org.vzs.testing.Vsftpd;

/** The nightly backup of a lab node to a real FTP server. */
class BackupToFtpIT {
    private static final String FOLDER = "/disk1/dump";

    @TempDir
    Path folder;

    private final Library library = new Library(List.of(new RunbookFolder(Path.of("..", "stdlib"))));
    private final NightClock clock = new NightClock();
    private RunLab lab;
    private Vsftpd server;

    @BeforeAll
    static void needed() {
        Vsftpd.require();
    }

    @BeforeEach
    void start() {
        lab = new RunLab(folder, LabOptions.standard().withTimeScale(0).withClock(clock));
        server = Vsftpd.start();
        server.folder(FOLDER.substring(1));
        use(server.endpoint());
    }

    private void serve(String... lines) {
        server = Vsftpd.start(lines);
        server.folder(FOLDER.substring(1));
        use(server.endpoint());
    }

    private void use(Endpoint endpoint) {
        lab.and(endpoint, FtpDriver.standard("ftp"));
    }

    @AfterEach
    void stop() {
        lab.close();
        server.close();
    }

    /** One night later. */
    private ExitCode night(String... more) {
        clock.nextDay();
        return run(more);
    }

    private ExitCode run(String... more) {
        return lab.runbook(library, "proxmox/backup-to-ftp", null, flags(more));
    }

    private String[] flags(String... more) {
        List<String> flags = new ArrayList<>(
                List.of("node=hn2", "ftp=nas", "folder=" + FOLDER, "now=" + clock.stamp("uuuuMMddHHmm")));
        flags.addAll(List.of(more));
        return flags.toArray(String[]::new);
    }

    /** Compares what a night says to the devices with the transcript that the library has of it. */
    private void recorded(String name, String... more) throws IOException {
        clock.nextDay();
        Path transcript = Path.of("..", "stdlib", "proxmox", name);
        Path today = folder.resolve(name);
        lab.record(library, "proxmox/backup-to-ftp", today, flags(more));
        if ("write".equals(System.getProperty("vzs.docs"))) {
            Files.copy(today, transcript, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(today)).as(lab.err()).isEqualTo(Files.readString(transcript));
    }

    /** The transcripts are of real runs, and stay true; {@code -Dvzs.docs=write} makes them anew. */
    @Test
    void theTranscriptsOfTheLibraryAreThoseOfRealRuns() throws Exception {
        recorded("backup-to-ftp.transcript");
        recorded("backup-to-ftp.rotate.transcript", "generations=1");
        lab.lab.faults().add(FaultRule.parse("vzdump@203=fault:NoSpace*1"));
        recorded("backup-to-ftp.failed-dump.transcript");
        server.folder(FOLDER.substring(1) + "/transfer.done");
        server.folder(FOLDER.substring(1) + "/expired");
        recorded("backup-to-ftp.broken-off.transcript");
        server.folder(FOLDER.substring(1) + "/lock/since-" + clock.stamp("uuuuMMddHHmm"));
        recorded("backup-to-ftp.locked.transcript");
    }

    /** What lftp fetches: the file names of each folder. */
    private Map<String, List<String>> seen() {
        Path copy = folder.resolve("copy" + System.nanoTime());
        server.lftp("mirror " + FOLDER + " " + copy);
        Map<String, List<String>> seen = new TreeMap<>();
        try (Stream<Path> folders = Files.list(copy)) {
            for (Path one : folders.toList()) {
                try (Stream<Path> files = Files.list(one)) {
                    seen.put(
                            one.getFileName().toString(),
                            files.map(f -> f.getFileName().toString()).sorted().toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }

    private List<String> dumps(String day) {
        return Stream.of(201, 202, 203)
                .flatMap(id ->
                        Stream.of(".log", ".tar").map(end -> "vzdump-openvz-" + id + "-" + day + "-02_00_00" + end))
                .toList();
    }

    private String onTheNode() {
        lab.out();
        lab.run(
                lab.file("ask.vzs", "print(ssh('hn2').run(['ls', '/var/lib/vz/dump'], {readOnly: true}).stdout)"),
                null);
        return lab.out().strip();
    }

    @Test
    void twelveNightsLeaveTheLastTen() throws Exception {
        List<List<String>> nights = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            assertThat(night()).as(lab.err()).as(lab.err()).isEqualTo(ExitCode.OK);
            nights.add(dumps(clock.stamp("uuuu_MM_dd")));
        }
        Map<String, List<String>> wanted = new TreeMap<>();
        IntStream.range(0, 10).forEach(i -> wanted.put("daily." + i, nights.get(11 - i)));
        assertThat(seen()).isEqualTo(wanted);
        assertThat(onTheNode()).isEmpty();

        Path tar = server.root
                .resolve(FOLDER.substring(1))
                .resolve("daily.9")
                .resolve(nights.get(2).get(1));
        Process list = new ProcessBuilder("tar", "tf", tar.toString()).start();
        assertThat(new String(list.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .isEqualTo("./etc/vzdump/vps.conf\n./filler\n");
        assertThat(list.waitFor()).isZero();
    }

    @Test
    void generationsAreAParameter() {
        for (int i = 0; i < 4; i++) {
            assertThat(night("generations=2")).as(lab.err()).as(lab.err()).isEqualTo(ExitCode.OK);
        }
        assertThat(seen())
                .containsOnlyKeys("daily.0", "daily.1")
                .containsEntry("daily.0", dumps(clock.stamp("uuuu_MM_dd")));
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatItWould() {
        assertThat(night("what-if")).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(lab.out())
                .contains(
                        "vzdump --dumpdir /var/lib/vz/dump 201",
                        "rename " + FOLDER + "/transfer.done to " + FOLDER + "/daily.0");
        assertThat(seen()).isEmpty();
        assertThat(onTheNode()).isEmpty();
    }

    @Test
    void aFailedDumpMovesNothingOnAndTheNextNightIsWell() {
        assertThat(night()).as(lab.err()).isEqualTo(ExitCode.OK);
        Map<String, List<String>> before = seen();
        lab.lab.faults().add(FaultRule.parse("vzdump@202=fault:NoSpace*1"));
        assertThat(night()).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("Backup of VM 202 failed");
        Map<String, List<String>> half = seen();
        assertThat(half.remove("transfer")).hasSize(2);
        assertThat(half).isEqualTo(before);
        assertThat(onTheNode()).isEmpty();

        assertThat(night()).as(lab.err()).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("half-made generation");
        assertThat(seen())
                .containsOnlyKeys("daily.0", "daily.1")
                .containsEntry("daily.1", before.get("daily.0"))
                .containsEntry("daily.0", dumps(clock.stamp("uuuu_MM_dd")));
    }

    @Test
    void aRotationThatBrokeOffIsFinishedAndNothingIsLost() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(night("generations=3")).as(lab.err()).as(lab.err()).isEqualTo(ExitCode.OK);
        }
        Map<String, List<String>> before = seen();
        Path dump = server.root.resolve(FOLDER.substring(1));
        // As if the power had failed in the middle: the oldest aside, one moved on, the new one not in place.
        Files.move(dump.resolve("daily.2"), dump.resolve("expired"));
        Files.move(dump.resolve("daily.1"), dump.resolve("daily.2"));
        Path fresh = server.folder(FOLDER.substring(1) + "/transfer.done");
        Files.writeString(fresh.resolve("a.tar"), "whole");

        assertThat(night("generations=3")).as(lab.err()).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(seen())
                .containsOnlyKeys("daily.0", "daily.1", "daily.2")
                .containsEntry("daily.0", dumps(clock.stamp("uuuu_MM_dd")))
                .containsEntry("daily.1", List.of("a.tar"))
                .containsEntry("daily.2", before.get("daily.0"));
    }

    @Test
    void aWrongPasswordTouchesNothing() {
        assertThat(night()).as(lab.err()).isEqualTo(ExitCode.OK);
        Map<String, List<String>> before = seen();
        use(server.endpoint(server.port(), "wrong"));
        assertThat(night()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(lab.err()).contains("refuses the login of 'backup'", "530").doesNotContain("wrong");
        assertThat(seen()).isEqualTo(before);
        assertThat(onTheNode()).isEmpty();
    }

    @Test
    void aFullDiskMovesNothingOn() {
        // Room for one generation, not for two.
        server.disk(FOLDER.substring(1), "120k");
        assertThat(night()).as(lab.err()).isEqualTo(ExitCode.OK);
        Map<String, List<String>> before = seen();
        assertThat(night()).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("Failure writing to local file");
        Map<String, List<String>> half = seen();
        half.remove("transfer");
        assertThat(half).isEqualTo(before);
        assertThat(onTheNode()).isEmpty();

        server.resize(FOLDER.substring(1), "10m");
        assertThat(night()).as(lab.err()).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(seen()).containsOnlyKeys("daily.0", "daily.1").containsEntry("daily.1", before.get("daily.0"));
    }

    @Test
    void aServerWithActiveModeOnlyWillDo() {
        server.close();
        serve("pasv_enable=NO");
        assertThat(night()).as(lab.err()).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(seen()).containsOnlyKeys("daily.0");
    }

    @Test
    void aConnectionThatBreaksHalfWayMovesNothingOn() {
        assertThat(night()).as(lab.err()).isEqualTo(ExitCode.OK);
        Map<String, List<String>> before = seen();
        try (CuttingProxy proxy = CuttingProxy.to(server.port())) {
            use(server.endpoint(proxy.port(), server.password()));
            // Passive data connections do not pass the proxy: the control connection dies while a file is under way.
            proxy.cutAfter("STOR " + FOLDER + "/transfer/vzdump-openvz-202");
            assertThat(night()).isIn(ExitCode.FAILED, ExitCode.STILL_RUNNING);
        }
        Map<String, List<String>> half = seen();
        half.remove("transfer");
        assertThat(half).isEqualTo(before);
        assertThat(onTheNode()).isEmpty();
        use(server.endpoint());
        assertThat(night()).as(lab.err()).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(seen()).containsOnlyKeys("daily.0", "daily.1").containsEntry("daily.1", before.get("daily.0"));
    }

    @Test
    void aSecondRunIsKeptOut() throws Exception {
        lab.lab.faults().add(FaultRule.parse("vzdump@201=delay:2s*1"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                RunLab other = new RunLab(folder.resolve("other"))) {
            Future<ExitCode> first = threads.submit(() -> night());
            server.awaitFolder(FOLDER + "/lock/since-203001020200");
            other.and(server.endpoint(), FtpDriver.standard("ftp"));
            assertThat(other.runbook(
                            library,
                            "proxmox/backup-to-ftp",
                            null,
                            "node=hn2",
                            "ftp=nas",
                            "folder=" + FOLDER,
                            "now=203001020300"))
                    .isEqualTo(ExitCode.FAILED);
            assertThat(other.err()).contains("not so: no other run is at work", "203001020200");
            assertThat(first.get()).as(lab.err()).isEqualTo(ExitCode.OK);
        }
        assertThat(seen()).containsOnlyKeys("daily.0");
    }

    @Test
    void theLockOfARunThatDiedIsTakenAfterADayAndAHalf() {
        server.folder(FOLDER.substring(1) + "/lock/since-203001010200");
        assertThat(run()).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("not so: no other run is at work", "203001010200");
        assertThat(night()).as(lab.err()).isEqualTo(ExitCode.FAILED);
        assertThat(night()).as(lab.err()).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(seen()).containsOnlyKeys("daily.0");
    }

    /** Two o'clock each night. */
    private static final class NightClock implements LabClock {
        private volatile Instant now = Instant.parse("2030-01-01T02:00:00Z");

        void nextDay() {
            now = now.plus(Duration.ofDays(1));
        }

        String stamp(String pattern) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                    .withZone(ZoneOffset.UTC)
                    .format(now);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public boolean flows() {
            return false;
        }

        @Override
        public void onJump(Runnable listener) {
            // The nodes ask for the time and do not wait for it.
        }
    }
}
