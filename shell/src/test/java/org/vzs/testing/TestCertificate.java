package org.vzs.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.vzs.transport.http.Fingerprint;

/** A new server certificate for 127.0.0.1, made by the JDK's keytool. */
public final class TestCertificate {
    private static final String PASSWORD = "changeit";
    private static final String NAME = "server";

    private final KeyStore store;

    private TestCertificate(KeyStore store) {
        this.store = store;
    }

    /** Makes one that has signed itself; no two are equal. */
    public static TestCertificate make() {
        return made(List.of(List.of("-alias", NAME, "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1")));
    }

    /** Makes one that an authority has signed, which is made for it and for nothing else. */
    public static TestCertificate makeSigned() {
        return made(List.of(
                List.of("-alias", "ca", "-dname", "CN=Test Authority", "-ext", "bc:c"),
                List.of("-alias", NAME, "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-signer", "ca")));
    }

    private static TestCertificate made(List<List<String>> pairs) {
        try {
            Path folder = Files.createTempDirectory("vzs-test-certificate");
            Path file = folder.resolve("server.p12");
            for (List<String> pair : pairs) {
                keytool(file, pair);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            Files.delete(file);
            Files.delete(folder);
            if (pairs.size() > 1) {
                // The server shows the chain and must not show the authority itself.
                store.deleteEntry("ca");
            }
            return new TestCertificate(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path file, List<String> pair) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        command.addAll(pair);
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    /** Writes a trust store that a JVM can be given, with whoever has signed it; the password is {@code changeit}. */
    public Path trustStore(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            Certificate[] chain = store.getCertificateChain(NAME);
            trusted.setCertificateEntry("ca", chain[chain.length - 1]);
            trusted.store(out, PASSWORD.toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server's TLS context that shows it. */
    public SSLContext serverContext() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its fingerprint, as the estate file wants it. */
    public String fingerprint() {
        try {
            return Fingerprint.of((X509Certificate) store.getCertificate(NAME));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
