package org.vzs.transport.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/** SHA-256 fingerprints of certificates, written {@code sha256:} and 64 hex digits in lower case. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The fingerprint of a certificate's DER form. */
    public static String of(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same fingerprint in the one spelling that can be compared: lower case, without colons between the digits. */
    static String normal(String fingerprint) {
        String s = fingerprint.toLowerCase(Locale.ROOT);
        String digits = s.startsWith("sha256:") ? s.substring("sha256:".length()) : s;
        return "sha256:" + digits.replace(":", "").replace(" ", "");
    }
}
