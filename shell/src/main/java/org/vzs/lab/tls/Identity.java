package org.vzs.lab.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * The lab's key and certificate, made once and kept. Immutable.
 *
 * <p>Every {@code vzs run --lab} pays for it, so nothing is parsed before {@link #serverContext()}, which may be called in
 * the background; and there is no key store, which would derive a key from its password at every start.
 */
public final class Identity {
    private final byte[] key;
    private final byte[] certificate;

    private Identity(byte[] key, byte[] certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * Reads the identity in {@code folder}, or makes a new one where there is none or a broken one.
     *
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public static Identity in(Path folder) {
        IdentityFile file = new IdentityFile(folder.resolve("tls.identity"));
        try {
            IdentityFile.Content kept = file.read();
            if (kept == null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                KeyPair keys = generator.generateKeyPair();
                kept = new IdentityFile.Content(
                        keys.getPrivate().getEncoded(), SelfSigned.certificate(keys, Instant.now()));
                file.write(kept);
            }
            return new Identity(kept.key(), kept.certificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no ECDSA", e);
        }
    }

    /** The certificate in DER. */
    public byte[] certificate() {
        return certificate.clone();
    }

    /** The certificate's SHA-256 fingerprint: {@code sha256:} and 64 hex digits in lower case. */
    public String fingerprint() {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A context for servers that show this certificate. */
    public SSLContext serverContext() {
        try {
            PrivateKey privateKey = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key));
            X509Certificate shown = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            SSLContext context = SSLContext.getInstance("TLS");
            // no trust managers at all: the default ones would read the JDK's root certificates, which takes 30 ms
            context.init(new KeyManager[] {new OneKey(privateKey, shown)}, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no TLS", e);
        }
    }
}
