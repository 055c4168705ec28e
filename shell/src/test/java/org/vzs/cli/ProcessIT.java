package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;

/** The whole process, as cron and an administrator meet it: exit codes, streams, signals, what is wrong outside. */
final class ProcessIT {
    @TempDir
    Path home;

    private record Served(int port, String pin, String password) {}

    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process lab;
    private Served vc = new Served(0, "", "");

    @BeforeEach
    void environment() {
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", home.toString());
        environment.put("VZS_JAVA_HOME", System.getProperty("java.home"));
        environment.put("VZS_AOT", "off");
        environment.put("VC_PASSWORD", "wrong");
    }

    @AfterEach
    void end() {
        if (lab != null) {
            lab.destroyForcibly();
        }
    }

    private Process start(String... words) throws IOException {
        return Command.start(
                Path.of("..").toRealPath(),
                environment,
                Stream.concat(Stream.of("scripts/vzs"), Stream.of(words)).toList());
    }

    private Ended vzs(String... words) throws IOException {
        return Command.await(start(words));
    }

    private Path file(String name, String text) throws IOException {
        Path path = home.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private void estate(String text) throws IOException {
        file(".config/vzs/estate.toml", text);
    }

    private void estate(String host, int port, String pin) throws IOException {
        estate("""
                [endpoint.vc]
                url = "vsphere://%s:%d"
                user = "administrator@vsphere.local"
                credential = "env:VC_PASSWORD"
                fingerprint = "%s"
                """.formatted(host, port, pin));
    }

    /** Serves the lab in a process of its own and reads where it is. */
    private void serve(String... words) throws IOException {
        Process server = start(Stream.concat(Stream.of("lab", "serve", "--json"), Stream.of(words))
                .toArray(String[]::new));
        lab = server;
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        String json = String.valueOf(out.readLine());
        vc = new Served(
                Integer.parseInt(between(json, "127.0.0.1:", "\"")),
                between(json, "\"fingerprint\":\"", "\""),
                between(json, "\"password\":\"", "\""));
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }

    private void estateOfLab() throws IOException {
        estate("127.0.0.1", vc.port(), vc.pin());
    }

    @Test
    void withoutAnEstateTheFirstUseOfItEndsTheRunAndNothingElse() throws IOException {
        Ended used = vzs("run", "scripts/power-on.vzs", "--csv", "scripts/vms.csv");
        assertThat(used.code()).isEqualTo(2);
        assertThat(used.out()).isEmpty();
        assertThat(used.err())
                .contains("there is no estate file")
                .contains("VZS_ESTATE")
                .contains("--lab");
        assertThat(vzs("run", file("p.vzs", "print('hello')").toString())).isEqualTo(new Ended(0, "hello\n", ""));
        assertThat(vzs("endpoint", "list").code()).isEqualTo(2);
        assertThat(vzs("nonsense").code()).isEqualTo(2);
        assertThat(vzs("run", "scripts/power-on.vzs", "--nonsense").code()).isEqualTo(2);
    }

    @Test
    void everyMistakeInTheEstateIsReportedWithItsPlace() throws IOException {
        Files.setPosixFilePermissions(
                file("secret", "x"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        estate("""
                [endpoint.a]
                url = "vsphere//nowhere"
                pasword = "x"
                credential = "env:NOT_SET"
                [endpoint.b]
                url = "vsphere://b"
                user = "u"
                credential = "file:%s/secret"
                """.formatted(home));
        Ended ended = vzs("endpoint", "list");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("estate.toml:2:1: ")
                .contains("estate.toml:3:1: unknown key")
                .contains("estate.toml:4:1: ")
                .contains("NOT_SET")
                .contains("estate.toml:8:1: ")
                .contains("chmod 600");
    }

    @Test
    void whatDoesNotServeIsExitCode5() throws IOException {
        serve();
        estateOfLab();
        Ended wrong = vzs("run", "scripts/power-on.vzs", "--csv", "scripts/vms.csv", "--json");
        assertThat(wrong.code()).isEqualTo(5);
        assertThat(wrong.err()).startsWith("vzs: vc: ").doesNotContain("wrong\n");
        assertThat(vzs("endpoint", "check").code()).isEqualTo(5);

        environment.put("VC_PASSWORD", vc.password());
        assertThat(vzs("endpoint", "check").out()).contains("vCenter 8.");
        String other = "sha256:" + "0".repeat(64);
        estate("127.0.0.1", vc.port(), other);
        Ended changed = vzs("run", "scripts/power-on.vzs", "--csv", "scripts/vms.csv");
        assertThat(changed.code()).isEqualTo(5);
        assertThat(changed.err()).contains(other).contains(vc.pin());

        estate("no-such-host.invalid", 443, vc.pin());
        assertThat(vzs("endpoint", "check")).satisfies(e -> {
            assertThat(e.code()).isEqualTo(5);
            assertThat(e.err()).contains("no-such-host.invalid");
        });
        estate("127.0.0.1", closedPort(), vc.pin());
        assertThat(vzs("endpoint", "check").code()).isEqualTo(5);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            estate("127.0.0.1", silent.getLocalPort(), "sha256:" + "0".repeat(64));
            Ended ended = vzs("endpoint", "check");
            assertThat(ended.code()).isEqualTo(5);
            assertThat(ended.err()).contains("vc: ").contains("answer");
        }
    }

    @Test
    void sigtermInTheMiddleLeavesJournalAndRetryFile() throws IOException, InterruptedException {
        serve("--fault", "PowerOnVM_Task@MyVM3=delay:60s");
        environment.put("VC_PASSWORD", vc.password());
        estateOfLab();
        Process run = start("run", "scripts/power-on.vzs", "--csv", "scripts/vms.csv", "--json", "--parallel", "2");
        Path runs = home.resolve(".local/state/vzs/runs");
        await().atMost(Duration.ofSeconds(60)).until(() -> journal(runs).contains("\"event\":\"end\""));
        run.toHandle().destroy();
        Ended ended = Command.await(run);
        assertThat(ended.code()).as(ended.err()).isEqualTo(130);
        assertThat(ended.out()).startsWith("{\"run\":").endsWith("]}\n").contains("\"outcome\":\"CHANGED\"");
        assertThat(journal(runs)).contains("\"exitCode\":130");
        assertThat(ended.err()).contains("changed");
    }

    private static String journal(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(runs)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    void namesInAnyScriptPassWithoutALocale() throws IOException {
        environment.put("LANG", "C");
        Path csv = file("機械.csv", "VMName\n経理サーバー\n");
        Ended ended = vzs("run", "--lab", "scripts/snapshot-create.vzs", "--csv", csv.toString(), "--json", "date=now");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("\"target\":\"経理サーバー\"");
    }

    @Test
    void aServedLabIsSharedAndEndsWithSigterm() throws IOException, InterruptedException {
        serve();
        assertThat(vzs("lab", "status").out()).contains("by process ").contains("vc");
        assertThat(vzs("run", "--lab", "scripts/power-on.vzs", "--csv", "scripts/vms.csv")
                        .code())
                .isZero();
        assertThat(vzs("lab", "fault", "add", "PowerOffVM_Task=taskfault:FileFault")
                        .code())
                .isZero();
        Path stop = file("stop.vzs", "vm('MyVM1').stop()");
        Ended failed = vzs("run", "--lab", "--yes", stop.toString());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("FAILED").contains("1 failed in ");
        assertThat(vzs("lab", "fault", "list").out()).contains("PowerOffVM_Task=taskfault:FileFault");
        assertThat(vzs("lab", "fault", "clear").code()).isZero();
        assertThat(vzs("lab", "reset").code()).isEqualTo(4);
        Process server = Objects.requireNonNull(lab);
        server.destroy();
        assertThat(server.waitFor()).isZero();
        assertThat(vzs("lab", "reset").code()).isZero();
    }
}
