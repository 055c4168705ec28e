package org.vzs.transport.http;

import org.vzs.problem.Problem;

/** The words for a certificate that was refused: what was expected, what came, and how to accept it. */
final class Untrusted {
    private Untrusted() {}

    static Problem problem(HttpTarget target, UntrustedCertificate refused) {
        String pinned = target.fingerprint();
        String message = pinned == null
                ? target.authority() + " shows a certificate that is not trusted: " + why(refused)
                        + "; its fingerprint is " + refused.presented()
                : target.authority() + " shows a certificate other than the pinned one: pinned "
                        + Fingerprint.normal(pinned) + ", presented " + refused.presented();
        String advice = (pinned == null
                        ? "if this is the server's certificate, write into [endpoint."
                        : "if the certificate was renewed, compare on the server itself and write into [endpoint.")
                + target.name() + "]: fingerprint = \"" + refused.presented() + "\"";
        return new Problem(
                pinned == null ? "http.untrusted" : "http.certificate-changed", message, target.name(), advice);
    }

    /** The JVM's words for the usual case name classes; the others (expired, another host's name) are left as they are. */
    private static String why(UntrustedCertificate refused) {
        String words = String.valueOf(refused.getMessage());
        return words.contains("unable to find valid certification path")
                ? "no trusted authority has signed it"
                : words.substring(words.lastIndexOf("Exception: ") < 0 ? 0 : words.lastIndexOf("Exception: ") + 11);
    }
}
