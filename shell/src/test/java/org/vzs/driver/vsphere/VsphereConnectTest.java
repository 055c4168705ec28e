package org.vzs.driver.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.driver.EndpointException;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;
import org.vzs.testing.SoapServer;
import org.vzs.testing.SoapServer.Answer;
import org.vzs.testing.TestCertificate;

/** Every way in which a connection does not come about, each with its own kind and words. */
@SuppressWarnings("NullAway.Init")
@Timeout(30)
class VsphereConnectTest {
    private static final String PASSWORD = "hunter2<&>";
    private static final VsphereSettings SHORT = new VsphereSettings(
            Duration.ofMillis(800), Duration.ofMillis(800), Duration.ofSeconds(1), Duration.ofMillis(10), 4);
    private static final String CONTENT =
            "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body><RetrieveServiceContentResponse"
                    + " xmlns=\"urn:vim25\"><returnval><rootFolder type=\"Folder\">group-d1</rootFolder>"
                    + "<propertyCollector type=\"PropertyCollector\">pc</propertyCollector>"
                    + "<viewManager type=\"ViewManager\">vm</viewManager>"
                    + "<about><name>Some Center</name><version>9.9</version><build>1</build>"
                    + "<apiType>VirtualCenter</apiType></about>"
                    + "<sessionManager type=\"SessionManager\">sm</sessionManager>"
                    + "</returnval></RetrieveServiceContentResponse></Body></Envelope>";

    private static TestCertificate certificate;

    @BeforeAll
    static void certificate() {
        certificate = TestCertificate.make();
    }

    @Test
    void aWrongPasswordIsRefusedAndNeverShown() {
        try (SoapServer server = SoapServer.alone(certificate)) {
            server.rule((r, behind) -> switch (r.operation()) {
                case "RetrieveServiceContent" -> new Answer(200, CONTENT, null);
                default -> Answer.fault("InvalidLogin", "");
            });
            EndpointException e = refused(endpoint(server.port(), server.fingerprint()));
            assertThat(e.kind()).isEqualTo(EndpointException.Kind.LOGIN_REFUSED);
            assertThat(e.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(e.getMessage()).contains("vc", "root", "[endpoint.vc]").doesNotContain("hunter2");
            assertThat(server.requests().getLast().body()).contains("<password>hunter2&lt;&amp;&gt;</password>");
        }
    }

    @Test
    void aPasswordThatXmlCannotCarryIsRefusedAndNeverShown() {
        try (SoapServer server = SoapServer.alone(certificate)) {
            server.rule((r, behind) -> new Answer(200, CONTENT, null));
            EndpointException e = refused(new Endpoint(
                    "vc",
                    "vsphere",
                    "127.0.0.1",
                    server.port(),
                    "root",
                    Credential.of(new Secret("hunter2\u0001")),
                    server.fingerprint(),
                    false));
            assertThat(e.kind()).isEqualTo(EndpointException.Kind.LOGIN_REFUSED);
            assertThat(e.getMessage()).doesNotContain("hunter2");
        }
    }

    @Test
    void aWebServerThatIsNoVcenter() {
        try (SoapServer server = SoapServer.alone(certificate)) {
            server.rule((r, behind) -> new Answer(404, "<!DOCTYPE html><html><body>nginx</body></html>", null));
            EndpointException e = refused(endpoint(server.port(), server.fingerprint()));
            assertThat(e.kind()).isEqualTo(EndpointException.Kind.PROTOCOL);
            assertThat(e.getMessage()).contains("not SOAP", "404");
        }
    }

    @Test
    void aServerThatSaysTooLittle() {
        try (SoapServer server = SoapServer.alone(certificate)) {
            server.rule((r, behind) -> new Answer(200, CONTENT.replaceAll("<viewManager.*?</viewManager>", ""), null));
            EndpointException e = refused(endpoint(server.port(), server.fingerprint()));
            assertThat(e.kind()).isEqualTo(EndpointException.Kind.PROTOCOL);
            assertThat(e.getMessage()).contains("viewManager");
        }
    }

    @Test
    void aChangedCertificateSendsNothing() {
        try (SoapServer server = SoapServer.alone(certificate)) {
            String old = TestCertificate.make().fingerprint();
            EndpointException e = refused(endpoint(server.port(), old));
            assertThat(e.kind()).isEqualTo(EndpointException.Kind.UNTRUSTED);
            assertThat(e.getMessage()).contains(old, server.fingerprint(), "fingerprint = \"");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aSilentServer() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            EndpointException e = refused(endpoint(socket.getLocalPort(), null));
            assertThat(e.kind()).isEqualTo(EndpointException.Kind.SILENT);
        }
    }

    @Test
    void aClosedPort() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        EndpointException e = refused(endpoint(port, null));
        assertThat(e.kind()).isEqualTo(EndpointException.Kind.UNREACHABLE);
        assertThat(e.problems().getFirst().place()).isEqualTo("vc");
    }

    @Test
    void anUnknownHost() {
        EndpointException e = refused(new Endpoint(
                "vc", "vsphere", "no-such-host.invalid", 0, "root", Credential.of(new Secret(PASSWORD)), null, false));
        assertThat(e.kind()).isEqualTo(EndpointException.Kind.UNREACHABLE);
        assertThat(e.getMessage()).contains("no-such-host.invalid");
    }

    @Test
    void aMissingUserOrCredentialIsAMistakeInTheConfiguration() {
        try (SoapServer server = SoapServer.alone(certificate)) {
            server.rule((r, behind) -> new Answer(200, CONTENT, null));
            ProblemException e = failed(new Endpoint(
                    "vc", "vsphere", "127.0.0.1", server.port(), "root", null, server.fingerprint(), false));
            assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(e.getMessage()).contains("credential", "[endpoint.vc]");
        }
    }

    private static Endpoint endpoint(int port, @Nullable String pin) {
        return new Endpoint(
                "vc", "vsphere", "127.0.0.1", port, "root", Credential.of(new Secret(PASSWORD)), pin, false);
    }

    private static EndpointException refused(Endpoint endpoint) {
        return (EndpointException) failed(endpoint);
    }

    private static ProblemException failed(Endpoint endpoint) {
        try {
            new VsphereDriver(SHORT).connect(endpoint).close();
        } catch (ProblemException e) {
            return e;
        }
        throw new AssertionError("connected");
    }
}
