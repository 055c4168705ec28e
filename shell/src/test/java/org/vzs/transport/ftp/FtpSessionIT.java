package org.vzs.transport.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.testing.CuttingProxy;
import org.vzs.testing.Vsftpd;
import org.vzs.transport.ftp.FtpException.Kind;

/** The transport against a real server. */
class FtpSessionIT {
    private static final FtpTimeouts QUICK =
            new FtpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2));

    private Vsftpd server;

    @BeforeAll
    static void needed() {
        Vsftpd.require();
    }

    @BeforeEach
    void start() {
        server = Vsftpd.start();
        server.folder("b");
    }

    private void configure(String... lines) {
        server.close();
        server = Vsftpd.start(lines);
        server.folder("b");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private FtpSession login(String... lines) {
        if (lines.length > 0) {
            configure(lines);
        }
        return FtpSession.login(FtpTarget.of(server.endpoint()), QUICK);
    }

    private static Content bytes(int count) {
        return out -> write(out, count);
    }

    private static void write(OutputStream out, int count) throws IOException {
        byte[] block = new byte[8192];
        for (int left = count; left > 0; left -= block.length) {
            out.write(block, 0, Math.min(left, block.length));
        }
    }

    private static FtpException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(FtpException.class, call);
    }

    @Test
    void filesGoUpAreSeenRenamedAndRemoved() throws Exception {
        try (FtpSession session = login()) {
            assertThat(session.list("/b")).isEmpty();
            assertThat(session.upload("/b/a file.tar", bytes(100_001))).isEqualTo(100_001);
            session.makeFolder("/b/new");
            assertThat(session.list("/b"))
                    .containsExactlyInAnyOrder(
                            new FtpEntry("a file.tar", false, 100_001), new FtpEntry("new", true, 0));
            session.rename("/b/a file.tar", "/b/new/b.tar");
            assertThat(server.lftp("find /b")).isEqualTo("/b/\n/b/new/\n/b/new/b.tar\n");
            assertThat(refusal(() -> session.removeFolder("/b/new")).kind()).isEqualTo(Kind.REFUSED);
            session.remove("/b/new/b.tar");
            session.removeFolder("/b/new");
            assertThat(session.list("/b")).isEmpty();
            assertThat(refusal(() -> session.makeFolder("/b")).kind()).isEqualTo(Kind.REFUSED);
            assertThat(refusal(() -> session.list("/none"))).hasMessageContaining("550");
        }
    }

    @Test
    void aPathCannotCarryASecondRequest() throws Exception {
        try (FtpSession session = login()) {
            FtpException refused = refusal(() -> session.remove("/b/x\r\nRMD /b"));
            assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
            assertThat(refusal(() -> session.makeFolder("b"))
                            .problems()
                            .getFirst()
                            .code())
                    .isEqualTo("ftp.path");
            assertThat(server.root.resolve("b")).isDirectory();
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        FtpTarget wrong = FtpTarget.of(server.endpoint(server.port(), "wrong"));
        FtpException refused = refusal(() -> FtpSession.login(wrong, QUICK));
        assertThat(refused.kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(refused).hasMessageContaining("530").hasMessageNotContaining("wrong ");
    }

    @Test
    void aServerWithoutPassiveModeIsAskedForActiveMode() throws Exception {
        try (FtpSession session = login("pasv_enable=NO")) {
            assertThat(session.upload("/b/a.tar", bytes(70_000))).isEqualTo(70_000);
            assertThat(session.list("/b")).containsExactly(new FtpEntry("a.tar", false, 70_000));
        }
    }

    @Test
    void aServerWithoutAnyModeIsNamed() {
        try (FtpSession session = login("pasv_enable=NO", "port_enable=NO")) {
            FtpException refused = refusal(() -> session.upload("/b/a.tar", bytes(7)));
            assertThat(refused.problems().getFirst().code()).isEqualTo("ftp.no-data-connection");
        }
    }

    @Test
    void aFullDiskLeavesNoFile() {
        try (FtpSession session = login()) {
            server.disk("b", "100k");
            FtpException refused = refusal(() -> session.upload("/b/a.tar", bytes(5_000_000)));
            assertThat(refused.kind()).isIn(Kind.REFUSED, Kind.CUT);
            assertThat(refused).hasMessageContaining("Failure writing to local file");
            assertThat(session.list("/b")).isEmpty();
        }
    }

    private FtpException refusedBehindAProxy(String reply, String instead) {
        try (CuttingProxy proxy = CuttingProxy.to(server.port());
                FtpSession session =
                        FtpSession.login(FtpTarget.of(server.endpoint(proxy.port(), server.password())), QUICK)) {
            proxy.sayInstead(reply, instead);
            FtpException refused = refusal(() -> session.upload("/b/a.tar", bytes(10)));
            assertThat(session.list("/b")).isEmpty();
            return refused;
        }
    }

    @Test
    void aServerThatHasLessThanWasSentIsFoundOut() {
        FtpException less = refusedBehindAProxy("213 ", "213 9");
        assertThat(less.kind()).isEqualTo(Kind.CUT);
        assertThat(less).hasMessageContaining("sent 10 bytes, and the server has 9");
    }

    @Test
    void aQuotaThatIsExceededIsNamedInTheServersWords() {
        FtpException exceeded = refusedBehindAProxy("226 ", "552 Exceeded storage allocation.");
        assertThat(exceeded.kind()).isEqualTo(Kind.REFUSED);
        assertThat(exceeded).hasMessageContaining("552 Exceeded storage allocation.");
    }

    @Test
    void aConnectionThatBreaksInTheMiddleLeavesNoFile() throws Exception {
        configure("pasv_enable=NO");
        try (CuttingProxy proxy = CuttingProxy.to(server.port());
                FtpSession session =
                        FtpSession.login(FtpTarget.of(server.endpoint(proxy.port(), server.password())), QUICK)) {
            FtpException cut = refusal(() -> session.upload("/b/a.tar", out -> {
                write(out, 500_000);
                proxy.cut();
                server.cutSessions();
                write(out, 50_000_000);
            }));
            assertThat(cut.kind()).isEqualTo(Kind.CUT);
            assertThat(session.list("/b")).isEmpty();
            assertThat(session.upload("/b/a.tar", bytes(10))).isEqualTo(10);
        }
    }

    @Test
    void aSourceThatFailsLeavesNoFileAndSaysItsOwnReason() {
        try (FtpSession session = login()) {
            assertThatThrownBy(() -> session.upload("/b/a.tar", out -> {
                        write(out, 200_000);
                        throw new ProblemException(ExitCode.FAILED, Problem.of("x.y", "the node is gone"));
                    }))
                    .hasMessageContaining("the node is gone");
            assertThat(session.list("/b")).isEmpty();
        }
    }

    @Test
    void aSourceThatSaysNothingIsNotWaitedForWithoutEnd() {
        try (FtpSession session = login()) {
            FtpException cut = refusal(() -> session.upload("/b/a.tar", out -> {
                write(out, 10);
                new CountDownLatch(1).await();
            }));
            assertThat(cut.problems().getFirst().code()).isEqualTo("ftp.stalled");
            assertThat(Thread.interrupted()).isFalse();
            assertThat(session.list("/b")).isEmpty();
        }
    }

    @Test
    void anOldFileStaysUntilTheNewOneIsWhole() throws Exception {
        try (FtpSession session = login()) {
            session.upload("/b/a.tar", bytes(10));
            assertThat(refusal(() -> session.upload("/b/a.tar", out -> {
                        write(out, 10);
                        new CountDownLatch(1).await();
                    })))
                    .isNotNull();
            assertThat(Files.size(server.root.resolve("b/a.tar"))).isEqualTo(10);
            assertThat(session.upload("/b/a.tar", bytes(20))).isEqualTo(20);
            assertThat(session.size("/b/a.tar")).hasValue(20);
            assertThat(session.size("/b/none")).isEmpty();
        }
    }

    @Test
    void aLoginThatTheServerEndedIsMadeAgain() throws Exception {
        try (FtpSession session = login()) {
            session.list("/b");
            server.cutSessions();
            assertThat(refusal(() -> session.makeFolder("/b/one")).kind()).isEqualTo(Kind.LOST);
            session.makeFolder("/b/two");
            assertThat(session.list("/b")).contains(new FtpEntry("two", true, 0));
        }
    }
}
