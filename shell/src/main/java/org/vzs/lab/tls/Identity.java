package org.vzs.lab.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
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

/**
 * The lab's key and certificate. Made once and kept as bare DER files, the key readable by its owner only: a key store
 * would derive a key from its password at every start, which takes longer than all the rest of the lab. Immutable.
 */
public final class Identity {
    private final PrivateKey key;
    private final X509Certificate certificate;

    private Identity(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * Reads the identity in {@code folder}, or makes a new one where there is none or a broken one.
     *
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public static Identity in(Path folder) {
        Path keyFile = folder.resolve("tls.key");
        Path certFile = folder.resolve("tls.crt");
        try {
            if (Files.exists(keyFile) && Files.exists(certFile)) {
                try {
                    return read(Files.readAllBytes(keyFile), Files.readAllBytes(certFile));
                } catch (GeneralSecurityException e) {
                    // broken: a new one is made below, and whoever pinned the old one is told by his own pin
                }
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            byte[] certificate = SelfSigned.certificate(keys, Instant.now());
            write(keyFile, keys.getPrivate().getEncoded());
            write(certFile, certificate);
            return read(keys.getPrivate().getEncoded(), certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no ECDSA", e);
        }
    }

    private static Identity read(byte[] key, byte[] certificate) throws GeneralSecurityException {
        return new Identity(
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(certificate)));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The SHA-256 fingerprint: {@code sha256:} and 64 hex digits in lower case. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A context for servers that show this certificate. */
    public SSLContext serverContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new OneKey(key, certificate)}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no TLS", e);
        }
    }
}
