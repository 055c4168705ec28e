package org.vzs.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Backends;
import org.vzs.testing.Sshd;
import org.vzs.transport.ssh.SshException.Kind;

/** Who is let in and whom we trust, with real servers. */
class SshLoginIT {
    private static final RunOptions OPTIONS = RunOptions.within(Duration.ofSeconds(30));

    @TempDir
    Path folder = Path.of("");

    private SshWorld world;
    private final List<AutoCloseable> toClose = new ArrayList<>();

    @BeforeEach
    void world() {
        world = new SshWorld(folder);
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable each : toClose.reversed()) {
            each.close();
        }
    }

    private <T extends AutoCloseable> T keep(T each) {
        toClose.add(each);
        return each;
    }

    private Sshd server(String address, String... options) {
        return keep(world.server(address, options));
    }

    private SshSession connect(SshSettings settings, SshTarget target) {
        return keep(new SshClient(settings)).connect(target);
    }

    private SshException refused(SshSettings settings, SshTarget target) {
        SshException[] seen = new SshException[1];
        assertThatExceptionOfType(SshException.class)
                .isThrownBy(() -> connect(settings, target))
                .satisfies(e -> {
                    seen[0] = e;
                    assertThat(e.sent()).isFalse();
                });
        return seen[0];
    }

    @Test
    void anUnknownHostKeyIsRefusedWithItsFingerprint() throws IOException {
        Sshd sshd = server("127.0.1.12");
        Files.delete(world.home.resolve(".ssh/known_hosts"));
        SshException e = refused(world.settings(), SshWorld.target(sshd));
        assertThat(e.kind()).isEqualTo(Kind.UNTRUSTED);
        assertThat(e.problems().getFirst().code()).isEqualTo("ssh.host-key-unknown");
        assertThat(e).hasMessageContaining(fingerprint(sshd));
        assertThat(world.home.resolve(".ssh/known_hosts")).doesNotExist();
    }

    private String fingerprint(Sshd sshd) {
        String key = sshd.knownHostsLine().split(" ", -1)[2].strip();
        return Fingerprint.openSsh(Base64.getDecoder().decode(key));
    }

    @Test
    void aHumanMayAcceptAnUnknownKeyOnceAndForAll() throws Exception {
        Sshd sshd = server("127.0.1.13");
        Files.delete(world.home.resolve(".ssh/known_hosts"));
        List<String> asked = new ArrayList<>();
        SshSettings asking = world.settings().with((host, type, fingerprint) -> {
            asked.add(host + " " + type + " " + fingerprint);
            return true;
        });
        connect(asking, SshWorld.target(sshd));
        assertThat(asked).containsExactly("[127.0.1.13]:" + sshd.port() + " ssh-ed25519 " + fingerprint(sshd));
        assertThat(connect(world.settings(), SshWorld.target(sshd))
                        .run(List.of("echo", "in"), OPTIONS)
                        .stdout())
                .isEqualTo("in\n");
        assertThat(world.home.resolve(".ssh/known_hosts")).hasContent(sshd.knownHostsLine());
    }

    @Test
    void aHumanMaySayNo() {
        Sshd sshd = keep(Sshd.start(folder.resolve("other"), "127.0.1.14").authorize(world.key));
        assertThat(refused(world.settings().with((h, t, f) -> false), SshWorld.target(sshd))
                        .kind())
                .isEqualTo(Kind.UNTRUSTED);
    }

    @Test
    void aChangedHostKeyIsRefusedWithBothFingerprintsAndNobodyIsAsked() {
        Sshd old = server("127.0.1.15");
        old.close();
        Sshd impostor =
                keep(Sshd.start(folder.resolve("impostor"), "127.0.1.15").authorize(world.key));
        // The same address and port, another key.
        world.trust(
                "[127.0.1.15]:" + impostor.port() + " " + old.knownHostsLine().split(" ", 2)[1]);
        SshException e = refused(world.settings().with((h, t, f) -> true), SshWorld.target(impostor));
        assertThat(e.problems().getFirst().code()).isEqualTo("ssh.host-key-changed");
        assertThat(e).hasMessageContaining(fingerprint(old)).hasMessageContaining(fingerprint(impostor));
    }

    @Test
    void aKeyOfAnotherTypeIsNoWayAroundAKnownKey() {
        Sshd sshd = keep(Sshd.start(folder.resolve("other"), "127.0.1.16").authorize(world.key));
        Path rsa = Sshd.keygen("rsa", folder.resolve("rsa"), "");
        world.trust("[127.0.1.16]:" + sshd.port() + " " + publicHalf(rsa));
        SshException e = refused(world.settings().with((h, t, f) -> true), SshWorld.target(sshd));
        assertThat(e.kind()).isIn(Kind.UNTRUSTED, Kind.PROTOCOL);
    }

    private static String publicHalf(Path key) {
        try {
            return Files.readString(Path.of(key + ".pub"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hashedKnownHostsAreUnderstood() throws Exception {
        Sshd sshd = server("127.0.1.17");
        assertThat(Backends.succeeds(List.of(
                        "ssh-keygen",
                        "-H",
                        "-f",
                        world.home.resolve(".ssh/known_hosts").toString())))
                .isTrue();
        assertThat(Files.readString(world.home.resolve(".ssh/known_hosts"))).startsWith("|1|");
        assertThat(connect(world.settings(), SshWorld.target(sshd))
                        .run(List.of("true"), OPTIONS)
                        .ok())
                .isTrue();
    }

    @Test
    void aPinnedKeyNeedsNoKnownHostsAndBeatsIt() {
        Sshd sshd = server("127.0.1.18");
        byte[] key = Base64.getDecoder()
                .decode(sshd.knownHostsLine().split(" ", -1)[2].strip());
        SshTarget t = SshWorld.target(sshd);
        SshTarget right = new SshTarget("hn1", t.host(), t.port(), "root", null, Fingerprint.pin(key));
        SshTarget wrong = new SshTarget("hn1", t.host(), t.port(), "root", null, "sha256:" + "0".repeat(64));
        assertThat(connect(world.settings(), right).serverVersion()).contains("OpenSSH");
        assertThat(refused(world.settings(), wrong)).hasMessageContaining("sha256:0000");
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsALoginRefused() {
        Sshd sshd = keep(Sshd.start(folder.resolve("other"), "127.0.1.19"));
        world.trust(sshd.knownHostsLine());
        SshException e = refused(world.settings(), SshWorld.target(sshd));
        assertThat(e.kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(e).hasMessageContaining("1 key(s) refused").hasMessageContaining("no password configured");
    }

    @Test
    void aKeyWithAPassphraseAndNoAgentIsSaidSo() {
        Sshd sshd = keep(Sshd.start(folder.resolve("other"), "127.0.1.20"));
        Path locked = Sshd.keygen("ed25519", world.home.resolve("locked"), "secret words");
        sshd.authorize(locked);
        world.trust(sshd.knownHostsLine());
        world.config("Host *\n  IdentityFile ~/locked\n");
        assertThat(refused(world.settings(), SshWorld.target(sshd)))
                .hasMessageContaining("has a passphrase and no agent holds it")
                .hasMessageContaining("ssh-add");
    }

    @Test
    void theAgentSignsWithAKeyWhoseFileIsLocked() throws Exception {
        Sshd sshd = keep(Sshd.start(folder.resolve("other"), "127.0.1.21"));
        Path key = Sshd.keygen("ed25519", folder.resolve("agents"), "");
        sshd.authorize(key);
        world.trust(sshd.knownHostsLine());
        Path socket = folder.resolve("agent.sock");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        keep(agent::destroy);
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> Files.exists(socket));
        ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString());
        add.environment().put("SSH_AUTH_SOCK", socket.toString());
        assertThat(add.start().waitFor()).isZero();
        assertThat(connect(world.settings().withAgent(socket), SshWorld.target(sshd))
                        .run(List.of("true"), OPTIONS)
                        .ok())
                .isTrue();
        refused(world.settings(), SshWorld.target(sshd));
    }

    @Test
    void aTargetBehindAJumpHostIsReachedByAForwardedChannel() throws Exception {
        Sshd gate = server("127.0.1.22");
        Sshd inner = server("127.0.1.23");
        world.config("Host inner\n  HostName 127.0.1.23\n  Port " + inner.port()
                + "\n  User root\n  ProxyJump root@127.0.1.22:" + gate.port() + "\n");
        SshSession session = connect(world.settings(), SshTarget.of("inner", "inner", 0));
        assertThat(session.run(List.of("sh", "-c", "echo $SSH_CONNECTION"), OPTIONS)
                        .stdout())
                .contains("127.0.1.23 " + inner.port());
        // Keep-alive questions pass while nothing else does: the link outlives several intervals.
        assertThat(session.run(List.of("sleep", "4"), OPTIONS).ok()).isTrue();
        assertThat(gate.log()).doesNotContain("error");
    }

    @Test
    void aJumpHostThatDoesNotForwardIsNamed() {
        Sshd gate = server("127.0.1.24", "AllowTcpForwarding no");
        world.config("Host inner\n  HostName 127.0.1.25\n  ProxyJump root@127.0.1.24:" + gate.port() + "\n");
        assertThat(refused(world.settings(), SshTarget.of("inner", "inner", 22)))
                .hasMessageContaining("the jump host does not connect to 127.0.1.25:22");
    }

    @Test
    void aClosedPortAndAnUnknownNameAreSaidAtOnce() throws IOException {
        int port;
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = s.getLocalPort();
        }
        assertThat(refused(world.settings(), SshTarget.of("x", "127.0.0.1", port))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(refused(world.settings(), SshTarget.of("x", "no-such-host.invalid", 22)))
                .hasMessageContaining("no such host");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            SshSettings hasty = world.settings()
                    .with(new SshTimeouts(
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5)));
            assertThat(refused(hasty, SshTarget.of("x", "127.0.0.1", mute.getLocalPort()))
                            .kind())
                    .isEqualTo(Kind.SILENT);
        }
    }

    @Test
    void aHundredSessionsAtOnceToADefaultServerLoseNone() throws Exception {
        Sshd sshd = server("127.0.1.26");
        SshClient client = keep(new SshClient(world.settings()));
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(pool.submit(() -> client.connect(SshWorld.target(sshd))
                        .run(List.of("echo", "here"), OPTIONS)
                        .stdout()));
            }
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo("here\n");
            }
        }
    }

    @Test
    void twoClientsThatTogetherExceedMaxStartupsStillLoseNone() throws Exception {
        Sshd sshd = server("127.0.1.27", "MaxStartups 3:90:5");
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                SshClient client = keep(new SshClient(world.settings()));
                for (int k = 0; k < 8; k++) {
                    all.add(pool.submit(() -> client.connect(SshWorld.target(sshd))
                            .run(List.of("echo", "here"), OPTIONS)
                            .stdout()));
                }
            }
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo("here\n");
            }
        }
        assertThat(sshd.log()).contains("MaxStartups");
    }
}
