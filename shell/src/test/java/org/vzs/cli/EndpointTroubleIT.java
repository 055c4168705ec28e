package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command.Ended;

/** Endpoints of an estate file that do not serve, and the lab as a server for other processes. */
class EndpointTroubleIT {
    private static final String LAB_PASSWORD = "VC_PASSWORD";

    @TempDir
    Path home;

    private VzsProcess vzs;
    private Process server;
    private JsonNode served;
    private JsonNode vc;

    @BeforeEach
    void serve() throws IOException {
        vzs = new VzsProcess(home);
        server = vzs.start("lab", "serve", "--json");
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        served = new ObjectMapper().readTree(out.readLine());
        vc = served.get("vc");
        vzs.set(LAB_PASSWORD, vc.get("password").textValue());
    }

    @AfterEach
    void end() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    void theLabIsOneObjectKeyedByEndpoint() {
        assertThat(served.propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("vc", "hn1", "hn2", "ceph1", "v7000", "filer1", "cluster1", "tintri1");
        served.forEach(device -> assertThat(device.propertyStream().map(Map.Entry::getKey))
                .containsExactly("url", "user", "password", "fingerprint"));
    }

    private String url() {
        return vc.get("url").textValue();
    }

    private String fingerprint() {
        return vc.get("fingerprint").textValue();
    }

    private void estate(String url, String fingerprint) {
        vzs.file("config/vzs/estate.toml", """
                [endpoint.prod]
                url = "%s"
                user = "%s"
                credential = "env:%s"
                fingerprint = "%s"
                """.formatted(url, vc.get("user").textValue(), LAB_PASSWORD, fingerprint));
    }

    /** Runs the example script; it must fail as an unreachable endpoint and leave nothing to do again. */
    private String refused() {
        Path csv = vzs.file("vms.csv", "VMName\nMyVM1\n");
        String script =
                Path.of("../scripts/power-on.vzs").toAbsolutePath().normalize().toString();
        Ended ended = vzs.run("run", script, "--csv", csv.toString());
        assertThat(ended.code()).as(ended.err()).isEqualTo(5);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("prod").doesNotContain("internal error", "Exception");
        return ended.err();
    }

    @Test
    void theServedLabIsAnEndpointLikeAnyOther() throws Exception {
        estate(url(), fingerprint());
        Ended check = vzs.run("endpoint", "check", "--json");
        assertThat(check.code()).as(check.err()).isZero();
        JsonNode row = new ObjectMapper().readTree(check.out()).get("endpoints").get(0);
        assertThat(row.get("name").textValue()).isEqualTo("prod");
        assertThat(row.get("answers").booleanValue()).isTrue();
        assertThat(row.get("version").textValue()).isNotEmpty();
        String keys = "{\"endpoints\":[{\"name\":\"prod\",\"url\":\"%s\",\"user\":\"%s\",\"guard\":false"
                .formatted(url(), vc.get("user").textValue());
        assertThat(vzs.run("endpoint", "list", "--json").out()).isEqualTo(keys + "}]}\n");
        assertThat(check.out().replaceAll("\"(version|build|product)\":\"[^\"]+\"", "\"$1\":\"…\""))
                .isEqualTo(keys + ",\"answers\":true,\"product\":\"…\",\"version\":\"…\",\"build\":\"…\","
                        + "\"kind\":\"vCenter\",\"problem\":null}]}\n");
        assertThat(vc.fieldNames()).toIterable().containsExactly("url", "user", "password", "fingerprint");
        assertThat(vzs.run("endpoint", "list").out())
                .contains("prod")
                .doesNotContain(vc.get("password").textValue());
    }

    @Test
    void aWrongPasswordIsARefusalThatDoesNotShowIt() {
        estate(url(), fingerprint());
        vzs.set(LAB_PASSWORD, "hunter2-is-wrong");
        assertThat(refused()).contains("login").doesNotContain("hunter2");
        Ended check = vzs.run("endpoint", "check");
        assertThat(check.code()).isEqualTo(5);
        assertThat(check.out() + check.err()).doesNotContain("hunter2");
    }

    @Test
    void aChangedCertificateIsRefusedWithBothFingerprints() {
        String old = "sha256:" + "0".repeat(64);
        estate(url(), old);
        assertThat(refused()).contains(old).contains(fingerprint());
    }

    @Test
    void anUnknownHostAndAClosedPortAreToldApart() throws IOException {
        estate("vsphere://no-such-host.invalid", fingerprint());
        assertThat(refused()).contains("no-such-host.invalid is not known");
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        estate("vsphere://127.0.0.1:" + closed, fingerprint());
        assertThat(refused()).contains("nothing listens on 127.0.0.1:" + closed);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            estate("vsphere://127.0.0.1:" + silent.getLocalPort(), fingerprint());
            Instant begun = Instant.now();
            assertThat(refused()).contains("accepted the connection and did not answer");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void anotherProcessJoinsTheServedLabAndSigtermEndsIt() throws Exception {
        String mine = vzs.run("lab", "status").out();
        assertThat(mine).contains("by process " + server.pid()).contains(fingerprint());
        assertThat(vzs.run("lab", "reset").code()).as("in use").isEqualTo(4);
        assertThat(vzs.run("lab", "fault", "add", "PowerOnVM_Task@MyVM1=taskfault:FileFault*1")
                        .code())
                .isZero();
        assertThat(vzs.run("lab", "fault", "list").out()).isEqualTo("PowerOnVM_Task@MyVM1=taskfault:FileFault*1\n");
        String script = vzs.file("on.vzs", "vm('MyVM1').start();").toString();
        assertThat(vzs.run("run", "--lab", script).code()).isEqualTo(1);
        assertThat(vzs.run("lab", "fault", "list").out()).isEmpty();
        assertThat(vzs.run("run", "--lab", script).code()).isZero();
        VzsProcess.signal(server, "TERM");
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
        Path look = vzs.file("look.vzs", "print(vm('MyVM1').powerState);");
        assertThat(vzs.run("run", "--lab", look.toString()).out())
                .as("the state stays")
                .isEqualTo("PoweredOn\n");
        assertThat(vzs.run("lab", "status").out()).contains("in use  no");
        assertThat(vzs.run("lab", "reset").code()).isZero();
        assertThat(vzs.run("run", "--lab", look.toString()).out()).isEqualTo("PoweredOff\n");
    }
}
