package org.vzs.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Sshd;

/** Commands over one session with a real sshd that has all its defaults. */
class SshCommandIT {
    private static final RunOptions OPTIONS = RunOptions.within(Duration.ofSeconds(30));

    @TempDir
    Path folder = Path.of("");

    private Sshd sshd;
    private SshClient client;
    private SshSession session;

    @BeforeEach
    void login() {
        SshWorld world = new SshWorld(folder);
        sshd = world.server("127.0.1.11");
        client = new SshClient(world.settings());
        session = client.connect(SshWorld.target(sshd));
    }

    @AfterEach
    void end() {
        if (client != null) {
            client.close();
        }
        if (sshd != null) {
            sshd.close();
        }
    }

    @Test
    void aCommandHasStatusOutputAndErrors() throws InterruptedException {
        CommandResult r = session.run(List.of("sh", "-c", "echo out; echo err >&2; exit 9"), OPTIONS);
        assertThat(r).isEqualTo(new CommandResult(9, null, "out\n", "err\n"));
    }

    @Test
    void hostileValuesArriveUnchanged() throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> argv = new ArrayList<>(List.of("printf", "%s\\0"));
        argv.addAll(ShellQuotingTest.hostile());
        assertThat(session.run(argv, OPTIONS.writingTo(out)).exitStatus()).isZero();
        assertThat(ShellQuotingTest.split(out.toByteArray())).isEqualTo(ShellQuotingTest.hostile());
    }

    @Test
    void inputIsStreamedAndEnds() throws InterruptedException {
        byte[] junk = new byte[5_000_000];
        new Random(7).nextBytes(junk);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        CommandResult r = session.run(
                List.of("cat"), OPTIONS.reading(new ByteArrayInputStream(junk)).writingTo(back));
        assertThat(r.exitStatus()).isZero();
        assertThat(back.toByteArray()).isEqualTo(junk);
        assertThat(session.run(List.of("wc", "-c"), OPTIONS.reading("zwölf\n")).stdout())
                .isEqualTo("7\n");
        assertThat(session.run(List.of("cat"), OPTIONS).stdout()).isEmpty();
    }

    @Test
    void fiftyCommandsAtOnceShareTheFewChannelsThatADefaultServerAllows() throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CommandResult>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int n = i;
                all.add(pool.submit(() -> session.run(List.of("sh", "-c", "sleep 0.05; echo " + n), OPTIONS)));
            }
            for (int i = 0; i < 50; i++) {
                assertThat(all.get(i).get()).isEqualTo(new CommandResult(0, null, i + "\n", ""));
            }
        }
    }

    @Test
    void aGigabyteOfOutputIsCutOffAndTheSessionLivesOn() throws InterruptedException {
        assertThatExceptionOfType(SshException.class)
                .isThrownBy(() -> session.run(
                        List.of("sh", "-c", "head -c 1000000000 /dev/urandom"), OPTIONS.keepingAtMost(1 << 20)))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(SshException.Kind.OUTPUT_LIMIT);
                    assertThat(e.sent()).isTrue();
                });
        assertThat(session.run(List.of("echo", "alive"), OPTIONS).stdout()).isEqualTo("alive\n");
    }

    @Test
    void aGigabyteCanBeStreamed() throws InterruptedException {
        AtomicLong bytes = new AtomicLong();
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] b, int off, int len) {
                bytes.addAndGet(len);
            }
        };
        session.run(
                List.of("head", "-c", "1000000000", "/dev/zero"),
                RunOptions.within(Duration.ofMinutes(3)).writingTo(counting));
        assertThat(bytes).hasValue(1_000_000_000);
    }

    @Test
    void aCommandThatNeverEndsHasAnUnknownOutcome() throws InterruptedException {
        assertThatExceptionOfType(SshException.class)
                .isThrownBy(() -> session.run(List.of("sleep", "1000"), RunOptions.within(Duration.ofSeconds(1))))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(SshException.Kind.TIMED_OUT);
                    assertThat(e.sent()).isTrue();
                })
                .withMessageContaining("may still be running");
        assertThat(session.run(List.of("echo", "alive"), OPTIONS).stdout()).isEqualTo("alive\n");
    }

    @Test
    void aServerKilledInTheMiddleOfACommandLeavesItsOutcomeUnknown() throws Exception {
        Path marker = folder.resolve("begun");
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<CommandResult> running =
                    pool.submit(() -> session.run(List.of("sh", "-c", "touch " + marker + "; sleep 100"), OPTIONS));
            Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> Files.exists(marker));
            sshd.kill();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(running::get)
                    .havingCause()
                    .isInstanceOfSatisfying(SshException.class, e -> {
                        assertThat(e.kind()).isEqualTo(SshException.Kind.LOST);
                        assertThat(e.sent()).isTrue();
                        assertThat(e).hasMessageContaining("in the middle of the command");
                    });
        }
    }

    @Test
    void aSessionWhoseServerWasRestartedConnectsAgain() throws InterruptedException {
        session.run(List.of("true"), OPTIONS);
        sshd.kill();
        sshd.restart();
        assertThat(session.run(List.of("echo", "again"), OPTIONS).stdout()).isEqualTo("again\n");
    }

    @Test
    void aSignalIsNotAnExitStatus() throws InterruptedException {
        CommandResult r = session.run(List.of("sh", "-c", "kill -9 $$"), OPTIONS);
        assertThat(r.exitStatus()).isEqualTo(-1);
        assertThat(r.signal()).isEqualTo("KILL");
    }

    @Test
    void binaryJunkIsReadableText() throws InterruptedException {
        CommandResult r = session.run(List.of("printf", "\\377\\376a\\000b"), OPTIONS);
        assertThat(r.stdout()).isEqualTo("\ufffd\ufffda\0b");
        assertThat(r.stdout().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void aTerminalHasASizeThatCanChangeAndAnExitStatus() throws Exception {
        try (PtyCommand command = session.onTerminal(
                List.of("sh", "-c", "stty size; read a; stty size; echo got-$a; exit 3"), "xterm", 100, 30)) {
            BufferedReader out = new BufferedReader(new InputStreamReader(command.output(), StandardCharsets.UTF_8));
            assertThat(out.readLine()).isEqualTo("30 100");
            command.resize(120, 40);
            command.input().write("it\r".getBytes(StandardCharsets.UTF_8));
            command.input().flush();
            assertThat(out.lines().toList()).containsSubsequence("40 120", "got-it");
            assertThat(command.awaitEnd(Duration.ofSeconds(10))).hasValue(3);
        }
    }

    @Test
    void aTerminalThatIsClosedGivesItsChannelBack() throws Exception {
        for (int i = 0; i < 12; i++) {
            session.onTerminal(List.of("sleep", "100"), "dumb", 80, 24).close();
        }
        assertThat(session.run(List.of("echo", "free"), OPTIONS).stdout()).isEqualTo("free\n");
    }
}
