package org.vzs.driver.ontap;

import org.jspecify.annotations.Nullable;
import org.vzs.config.Endpoint;

/**
 * Where a cluster's two interfaces are, and what they show. A port that is neither 443 nor 22 is taken for both, as where one
 * forwarded port serves both; and a fingerprint may be two, separated by a comma: the certificate's and the host key's.
 */
final class Pins {
    static final int HTTPS = 443;
    static final int SSH = 22;

    private Pins() {}

    /** Whether the endpoint names the command line itself. */
    static boolean onlySsh(Endpoint endpoint) {
        return endpoint.port() == SSH;
    }

    static int httpsPort(Endpoint endpoint) {
        return endpoint.port() == 0 ? HTTPS : endpoint.port();
    }

    /** The pin of the certificate; null for none. */
    static @Nullable String certificate(Endpoint endpoint) {
        return onlySsh(endpoint) ? null : part(endpoint, 0);
    }

    /** The same endpoint as one that is reached by SSH alone. */
    static Endpoint ssh(Endpoint endpoint) {
        int port = endpoint.port() == HTTPS ? 0 : endpoint.port();
        String pin = onlySsh(endpoint) && part(endpoint, 1) == null ? part(endpoint, 0) : part(endpoint, 1);
        return new Endpoint(
                endpoint.name(),
                endpoint.scheme(),
                endpoint.host(),
                port,
                endpoint.user(),
                endpoint.credential(),
                pin,
                endpoint.guard());
    }

    private static @Nullable String part(Endpoint endpoint, int index) {
        String[] pins = endpoint.fingerprint() == null
                ? new String[0]
                : endpoint.fingerprint().split(",", -1);
        return index < pins.length ? pins[index] : null;
    }
}
