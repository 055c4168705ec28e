package org.vzs.transport.ftp;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a server's certificate: by its pin alone, or by the JDK's trust store and the host's name. Of a refused one it
 * keeps the fingerprint, so that the administrator can compare it.
 */
final class ServerTrust extends X509ExtendedTrustManager {
    private final @Nullable String pin;
    private final @Nullable X509ExtendedTrustManager store;
    private volatile @Nullable String refused;

    /** @param pin {@code sha256:} and 64 hex digits in lower case; null for the trust store */
    ServerTrust(@Nullable String pin) {
        this.pin = pin;
        this.store = pin == null ? standard() : null;
    }

    private static X509ExtendedTrustManager standard() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager x509) {
                    return x509;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot do TLS", e);
        }
        throw new IllegalStateException("this JDK has no X.509 trust manager");
    }

    /** The fingerprint of the certificate that was refused; null if none was. */
    @Nullable
    String refused() {
        return refused;
    }

    private interface ByStore {
        void check(X509ExtendedTrustManager store) throws CertificateException;
    }

    private void check(X509Certificate[] chain, ByStore byStore) throws CertificateException {
        String presented = chain.length == 0 ? "none" : fingerprint(chain[0]);
        try {
            if (store != null) {
                byStore.check(store);
            } else if (!presented.equals(pin)) {
                throw new CertificateException("not the pinned certificate");
            }
        } catch (CertificateException e) {
            refused = presented;
            throw e;
        }
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, s -> s.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, s -> s.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, s -> s.checkServerTrusted(chain, authType));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("not a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return store == null ? new X509Certificate[0] : store.getAcceptedIssuers();
    }
}
