package org.vzs.lab.ssh;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A device's host key on P-256: made once, kept in a file that its owner alone may read, so that a pin goes on fitting. */
public record HostKey(KeyPair pair) {
    /** A new one. */
    public static HostKey make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new HostKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /**
     * The one in {@code file}; a new one, written there, if there is none or it is broken.
     *
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public static HostKey in(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            if (lines.size() == 2) {
                KeyFactory keys = KeyFactory.getInstance("EC");
                Base64.Decoder decoder = Base64.getDecoder();
                return new HostKey(new KeyPair(
                        keys.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(0)))),
                        keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(1))))));
            }
        } catch (NoSuchFileException ignored) {
            // The lab's first start.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            // As good as none: it is the lab's own key, and nothing else hangs on it.
        }
        HostKey made = make();
        made.write(file);
        return made;
    }

    private void write(Path file) {
        Base64.Encoder encoder = Base64.getEncoder();
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    file,
                    List.of(
                            encoder.encodeToString(pair.getPublic().getEncoded()),
                            encoder.encodeToString(pair.getPrivate().getEncoded())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its pin: {@code sha256:} and the hash of the key as SSH sends it (RFC 5656, section 3.1). */
    public String fingerprint() {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(blob)) {
            ECPublicKey key = (ECPublicKey) pair.getPublic();
            byte[] point = new byte[65];
            point[0] = 4;
            coordinate(key.getW().getAffineX(), point, 1);
            coordinate(key.getW().getAffineY(), point, 33);
            for (byte[] part : List.of(ascii("ecdsa-sha2-nistp256"), ascii("nistp256"), point)) {
                out.writeInt(part.length);
                out.write(part);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(blob.toByteArray());
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void coordinate(BigInteger value, byte[] into, int at) {
        byte[] bytes = value.toByteArray();
        int skip = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, skip, into, at + 32 - (bytes.length - skip), bytes.length - skip);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
