package org.vzs.transport.http;

import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;

/** A certificate that was refused, with its fingerprint, so that the administrator can compare and accept it. */
final class UntrustedCertificate extends CertificateException {
    private static final long serialVersionUID = 1L;

    private final String presented;

    UntrustedCertificate(String message, String presented, @Nullable Throwable cause) {
        super(message, cause);
        this.presented = presented;
    }

    String presented() {
        return presented;
    }
}
