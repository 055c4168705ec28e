package org.vzs.transport.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a server's certificate. With a pin, the leaf certificate's fingerprint is the whole identity: neither the
 * chain nor the host name matters. Without one, the trust store decides, and with it the JDK's check of the host name.
 */
final class CertificateCheck extends X509ExtendedTrustManager {
    private final @Nullable String pin;
    private final X509ExtendedTrustManager store;
    private volatile boolean accepted;

    CertificateCheck(@Nullable String pin, X509ExtendedTrustManager store) {
        this.pin = pin == null ? null : Fingerprint.normal(pin);
        this.store = store;
    }

    /** Whether a certificate was ever accepted; before that, no request can have left. */
    boolean hasAccepted() {
        return accepted;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        String presented = chain.length == 0 ? "none" : Fingerprint.of(chain[0]);
        if (pin == null) {
            try {
                store.checkServerTrusted(chain, authType, engine);
            } catch (CertificateException e) {
                throw new UntrustedCertificate(String.valueOf(e.getMessage()), presented, e);
            }
        } else if (!pin.equals(presented)) {
            throw new UntrustedCertificate("not the pinned certificate", presented, null);
        }
        accepted = true;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("only engines are checked");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("only engines are checked");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("not a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return pin == null ? store.getAcceptedIssuers() : new X509Certificate[0];
    }
}
