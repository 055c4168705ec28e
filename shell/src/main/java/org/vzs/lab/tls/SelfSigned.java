package org.vzs.lab.tls;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Makes the lab's certificate (RFC 5280): ECDSA, for {@code localhost}, 127.0.0.1 and ::1. The JDK has no public interface
 * for this, and its keytool would cost a second process.
 */
final class SelfSigned {
    private static final int[] ECDSA_SHA256 = {1, 2, 840, 10045, 4, 3, 2};
    private static final int[] COMMON_NAME = {2, 5, 4, 3};
    private static final int[] ORGANIZATION = {2, 5, 4, 10};
    private static final int[] SUBJECT_ALT_NAME = {2, 5, 29, 17};
    private static final int[] BASIC_CONSTRAINTS = {2, 5, 29, 19};

    private SelfSigned() {}

    static byte[] certificate(KeyPair keys, Instant now) throws GeneralSecurityException {
        byte[] algorithm = Der.sequence(Der.oid(ECDSA_SHA256));
        byte[] name = Der.sequence(attribute(ORGANIZATION, "vzs lab"), attribute(COMMON_NAME, "localhost"));
        byte[] version3 = Der.tagged(0xa0, Der.integer(BigInteger.TWO));
        byte[] body = Der.sequence(
                version3,
                Der.integer(new BigInteger(63, new SecureRandom()).add(BigInteger.ONE)),
                algorithm,
                name,
                Der.sequence(Der.time(now.minus(1, ChronoUnit.DAYS)), Der.time(now.plus(20 * 365, ChronoUnit.DAYS))),
                name,
                keys.getPublic().getEncoded(),
                Der.tagged(0xa3, Der.sequence(altNames(), basicConstraints())));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(body);
        return Der.sequence(body, algorithm, Der.bits(signature.sign()));
    }

    private static byte[] attribute(int[] type, String value) {
        return Der.set(Der.sequence(Der.oid(type), Der.utf8(value)));
    }

    private static byte[] altNames() {
        byte[] v6 = new byte[16];
        v6[15] = 1;
        return Der.sequence(
                Der.oid(SUBJECT_ALT_NAME),
                Der.octets(Der.sequence(
                        Der.tagged(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
                        Der.tagged(0x87, new byte[] {127, 0, 0, 1}),
                        Der.tagged(0x87, v6))));
    }

    // a client that trusts the certificate by file needs it to be its own authority
    private static byte[] basicConstraints() {
        byte[] yes = Der.tagged(0x01, new byte[] {(byte) 0xff});
        return Der.sequence(Der.oid(BASIC_CONSTRAINTS), yes, Der.octets(Der.sequence(yes)));
    }
}
