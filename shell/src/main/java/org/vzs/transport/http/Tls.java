package org.vzs.transport.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Comparator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes TLS contexts. */
final class Tls {
    private Tls() {}

    /** A check for the pinned certificate only, or, without a pin, for what the JDK's trust store accepts. */
    static CertificateCheck check(@Nullable String pin) {
        try {
            return new CertificateCheck(pin, trustStore(pin));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot do TLS", e);
        }
    }

    /** A client's context with that check. */
    static SSLContext context(CertificateCheck check) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {check}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot do TLS", e);
        }
    }

    /**
     * The JDK's, with ChaCha20 before AES: the first compiler, the only one that vzs runs with, does not know the processor's
     * AES instructions, and a listing of a thousand machines (2 MB) takes 100 ms less of processor time. Who serves chooses.
     */
    static SSLParameters parameters(SSLContext context) {
        SSLParameters parameters = context.getDefaultSSLParameters();
        String[] suites = parameters.getCipherSuites();
        Arrays.sort(suites, Comparator.comparing(s -> !s.contains("CHACHA20")));
        parameters.setCipherSuites(suites);
        return parameters;
    }

    private static X509ExtendedTrustManager trustStore(@Nullable String pin) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        if (pin == null) {
            factory.init((KeyStore) null);
        } else {
            // Never asked, so do not spend 50 ms at start-up on reading the JDK's 150 root certificates.
            factory.init(empty());
        }
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager x509) {
                return x509;
            }
        }
        throw new IllegalStateException("this JDK has no X.509 trust manager");
    }

    private static KeyStore empty() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return store;
    }
}
