package org.vzs.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vzs.testing.SoapServer;
import org.vzs.testing.SoapServer.Answer;
import org.vzs.testing.TestCertificate;
import org.vzs.transport.http.HttpFailure.Kind;

@SuppressWarnings("NullAway.Init")
@Timeout(30)
class HttpTransportTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final String SECRET = "the-secret-in-the-body";

    private static TestCertificate certificate;

    private final SoapServer server = SoapServer.alone(certificate);

    @BeforeAll
    static void certificate() {
        certificate = TestCertificate.make();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPinnedCertificateIsEnoughWhateverTheHostName() throws Exception {
        server.rule((request, behind) -> new Answer(200, "hello", "a=b; Path=/"));
        try (HttpTransport http = transport("localhost", server.port(), server.fingerprint())) {
            HttpReply reply = http.send(call());
            assertThat(reply.status()).isEqualTo(200);
            assertThat(new String(reply.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("hello");
            assertThat(reply.header("Set-Cookie")).containsExactly("a=b; Path=/");
        }
    }

    @Test
    void thePinMayBeWrittenWithColonsAndCapitals() throws Exception {
        server.rule((request, behind) -> new Answer(200, "hello", null));
        String hex = server.fingerprint().substring("sha256:".length());
        String pin = "SHA256:" + hex.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
        try (HttpTransport http = transport("127.0.0.1", server.port(), pin)) {
            assertThat(http.send(call()).status()).isEqualTo(200);
        }
    }

    @Test
    void anErrorStatusIsAnAnswer() throws Exception {
        server.rule((request, behind) -> new Answer(500, "sorry", null));
        try (HttpTransport http = transport("127.0.0.1", server.port(), server.fingerprint())) {
            assertThat(http.send(call()).status()).isEqualTo(500);
        }
    }

    @Test
    void aChangedCertificateIsRefusedWithBothFingerprintsAndTheLineToWrite() throws Exception {
        String old = TestCertificate.make().fingerprint();
        HttpFailure failure = failure("127.0.0.1", server.port(), old);
        assertThat(failure.kind()).isEqualTo(Kind.UNTRUSTED);
        assertThat(failure.sent()).isFalse();
        assertThat(failure.problem().code()).isEqualTo("http.certificate-changed");
        assertThat(failure.problem().message()).contains("pinned " + old, "presented " + server.fingerprint());
        assertThat(failure.problem().advice())
                .contains("[endpoint.vc]", "fingerprint = \"" + server.fingerprint() + "\"");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anUntrustedCertificateIsRefusedWithItsFingerprintAndTheLineToWrite() throws Exception {
        HttpFailure failure = failure("127.0.0.1", server.port(), null);
        assertThat(failure.kind()).isEqualTo(Kind.UNTRUSTED);
        assertThat(failure.problem().code()).isEqualTo("http.untrusted");
        assertThat(failure.problem().message()).contains(server.fingerprint());
        assertThat(failure.problem().advice()).contains("fingerprint = \"" + server.fingerprint() + "\"");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anUnknownHost() throws Exception {
        HttpFailure failure = failure("no-such-host.invalid", 443, null);
        assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(failure.sent()).isFalse();
        assertThat(failure.problem().toString()).contains("no-such-host.invalid", "not known");
    }

    @Test
    void aClosedPort() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        HttpFailure failure = failure("127.0.0.1", port, null);
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure.sent()).isFalse();
        assertThat(failure.problem().message()).contains("nothing listens on 127.0.0.1:" + port);
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsSilent() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            HttpFailure failure = failure("127.0.0.1", socket.getLocalPort(), null);
            assertThat(failure.kind()).isEqualTo(Kind.SILENT);
            assertThat(failure.sent()).isFalse();
            assertThat(failure.problem().message()).contains("did not answer within 500 ms");
        }
    }

    @Test
    void aServerThatShakesHandsAndThenSaysNothingHasGotTheRequest() throws Exception {
        java.util.concurrent.CountDownLatch end = new java.util.concurrent.CountDownLatch(1);
        server.rule((request, behind) -> {
            end.await();
            return null;
        });
        HttpFailure failure = failure("127.0.0.1", server.port(), server.fingerprint());
        end.countDown();
        assertThat(failure.kind()).isEqualTo(Kind.SILENT);
        assertThat(failure.sent()).isTrue();
    }

    @Test
    void aConnectionThatBreaksAfterTheRequestWasSent() throws Exception {
        HttpFailure failure = failure("127.0.0.1", server.port(), server.fingerprint());
        assertThat(failure.kind()).isEqualTo(Kind.LOST);
        assertThat(failure.sent()).isTrue();
        assertThat(failure.problem().message()).contains("broke after the request was sent");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRequestWithoutABodyThatMayHaveLeftCountsAsSent() throws Exception {
        server.rule((request, behind) -> Answer.cut());
        try (HttpTransport http = transport("127.0.0.1", server.port(), server.fingerprint())) {
            HttpCall delete = new HttpCall("DELETE", "/x", Map.of(), "", SHORT);
            HttpFailure failure =
                    org.assertj.core.api.Assertions.catchThrowableOfType(HttpFailure.class, () -> http.send(delete));
            assertThat(failure.sent()).isTrue();
            server.close();
            HttpFailure refused =
                    org.assertj.core.api.Assertions.catchThrowableOfType(HttpFailure.class, () -> http.send(delete));
            assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
            assertThat(refused.sent()).isFalse();
        }
    }

    @Test
    void aConnectionThatBreaksInTheHandshakeHasNotGotTheRequest() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        Socket accepted = socket.accept();
                        accepted.close();
                    }
                } catch (IOException e) {
                    // The test has ended.
                }
            });
            HttpFailure failure = failure("127.0.0.1", socket.getLocalPort(), null);
            assertThat(failure.kind()).isEqualTo(Kind.LOST);
            assertThat(failure.sent()).isFalse();
            assertThat(failure.problem().message()).contains("broke before the request was sent");
        }
    }

    @Test
    void aServerThatSpeaksNoTls() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket accepted = socket.accept()) {
                    accepted.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.US_ASCII));
                    accepted.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The client has had enough.
                }
            });
            HttpFailure failure = failure("127.0.0.1", socket.getLocalPort(), null);
            assertThat(failure.kind()).isEqualTo(Kind.LOST);
            assertThat(failure.sent()).isFalse();
        }
    }

    private static HttpFailure failure(String host, int port, @Nullable String pin) throws InterruptedException {
        try (HttpTransport http = transport(host, port, pin)) {
            http.send(call());
        } catch (HttpFailure e) {
            assertThat(e.toString()).doesNotContain(SECRET);
            return e;
        }
        throw new AssertionError("it answered");
    }

    private static HttpTransport transport(String host, int port, @Nullable String pin) {
        return new HttpTransport(new HttpTarget("vc", host, port, pin, SHORT));
    }

    private static HttpCall call() {
        return new HttpCall("/sdk", Map.of("Content-Type", "text/xml"), SECRET, SHORT);
    }
}
