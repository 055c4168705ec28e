package org.vzs.transport.ssh;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The two ways to write the SHA-256 hash of a host key. */
final class Fingerprint {
    private Fingerprint() {}

    /** As {@code ssh-keygen -l} shows it. */
    static String openSsh(byte[] key) {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(sha256(key));
    }

    /** As the estate file pins it. */
    static String pin(byte[] key) {
        return "sha256:" + HexFormat.of().formatHex(sha256(key));
    }

    private static byte[] sha256(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
