package org.vzs.lab.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class IdentityTest {
    @TempDir
    Path folder;

    @Test
    void theCertificateIsOneForLoopback() throws Exception {
        Identity identity = Identity.in(folder);
        X509Certificate c = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(identity.certificate()));
        c.checkValidity();
        c.verify(c.getPublicKey());
        assertThat(c.getSubjectAlternativeNames().stream().map(n -> n.get(1).toString()))
                .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(c.getSubjectX500Principal().getName()).isEqualTo("CN=localhost,O=vzs lab");
        assertThat(identity.fingerprint()).matches("sha256:[0-9a-f]{64}");
        assertThat(identity.serverContext().getProtocol()).isEqualTo("TLS");
    }

    @Test
    void itIsMadeOnceAndItsKeyIsPrivate() throws Exception {
        String first = Identity.in(folder).fingerprint();
        assertThat(Identity.in(folder).fingerprint()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tls.identity"))))
                .isEqualTo("rw-------");
        Files.writeString(folder.resolve("tls.identity"), "broken");
        assertThat(Identity.in(folder).fingerprint()).isNotEqualTo(first);
    }
}
