package org.vzs.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class TlsTest {
    @Test
    void theCiphersThatNeedNoInstructionsComeFirstAndNoneIsLost() {
        SSLContext context = Tls.context(Tls.check("sha256:" + "ab".repeat(32)));
        String[] usual = context.getDefaultSSLParameters().getCipherSuites();
        String[] ours = Tls.parameters(context).getCipherSuites();
        assertThat(ours).containsExactlyInAnyOrder(usual);
        assertThat(ours[0]).contains("CHACHA20");
        assertThat(usual[0]).doesNotContain("CHACHA20");
    }
}
