package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.Lab;
import org.vzs.lab.LabDevice;
import org.vzs.lab.LabOptions;
import org.vzs.testing.Command.Ended;
import org.vzs.testing.SoapServer;
import org.vzs.testing.TestCertificate;

/** A server without a pin: what an authority that Java trusts has signed is accepted, under its own name only. */
class TrustStoreIT {
    @TempDir
    Path home;

    private VzsProcess vzs(LabDevice vc, String host, int port) {
        VzsProcess vzs = new VzsProcess(home).set("PW", vc.password());
        vzs.file("config/vzs/estate.toml", """
                [endpoint.prod]
                url = "vsphere://%s:%d"
                user = "%s"
                credential = "env:PW"
                """.formatted(host, port, vc.user()));
        return vzs;
    }

    @Test
    void theAuthorityOfTheTrustStoreAndTheRightNameAreEnough() {
        TestCertificate certificate = TestCertificate.makeSigned();
        String store = certificate.trustStore(home.resolve("trust.p12")).toString();
        String[] trusting = {
            "-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=changeit",
        };
        try (Lab lab = Lab.open(home.resolve("devices"), LabOptions.standard())) {
            LabDevice vc = lab.device("vc");
            try (SoapServer server = SoapServer.inFrontOf(vc.port(), vc.fingerprint(), certificate)) {
                Ended trusted =
                        vzs(vc, "127.0.0.1", server.port()).jvm(trusting).run("endpoint", "check");
                assertThat(trusted.code()).as(trusted.err()).isZero();
                assertThat(trusted.out()).contains("vCenter").contains("yes, in");

                Ended unknown = vzs(vc, "127.0.0.1", server.port()).run("endpoint", "check");
                assertThat(unknown.code()).isEqualTo(5);
                assertThat(unknown.err()).contains("no trusted authority has signed it", server.fingerprint());

                long before = server.count("Login");
                Ended name = vzs(vc, "localhost", server.port()).jvm(trusting).run("endpoint", "check");
                assertThat(name.code()).isEqualTo(5);
                assertThat(name.err()).contains("localhost").doesNotContain("internal error", "no trusted authority");
                assertThat(server.count("Login")).isEqualTo(before);

                Ended empty = vzs(vc, "127.0.0.1", server.port())
                        .jvm("-Djavax.net.ssl.trustStore=" + home.resolve("none.p12"))
                        .run("endpoint", "check");
                assertThat(empty.code()).isEqualTo(5);
                assertThat(empty.err()).doesNotContain("internal error", "\tat ");
            }
        }
    }
}
