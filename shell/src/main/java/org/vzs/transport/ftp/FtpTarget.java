package org.vzs.transport.ftp;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;

/**
 * Whom to log in to.
 *
 * @param name the endpoint's name, for errors
 * @param host host name or address
 * @param port TCP port
 * @param tls how the connection is kept secret
 * @param user whom to log in as
 * @param password null for a login without one
 * @param fingerprint the pinned certificate; null for the trust store
 */
public record FtpTarget(
        String name,
        String host,
        int port,
        Tls tls,
        String user,
        @Nullable Credential password,
        @Nullable String fingerprint) {
    /** The usual port of FTP over TLS from the first byte. */
    private static final int IMPLICIT_PORT = 990;

    private static final int USUAL_PORT = 21;

    /** How the connection is kept secret. */
    public enum Tls {
        /** Not at all. */
        NONE,
        /** By {@code AUTH TLS} before the login (RFC 4217). */
        EXPLICIT,
        /** From the first byte, as on port 990. */
        IMPLICIT
    }

    public FtpTarget {
        requireNonNull(name, "name is null");
        requireNonNull(host, "host is null");
        requireNonNull(tls, "tls is null");
        requireNonNull(user, "user is null");
    }

    /** The target that an endpoint {@code ftp://} or {@code ftps://} names. */
    public static FtpTarget of(Endpoint endpoint) {
        Tls tls = !endpoint.scheme().equals("ftps")
                ? Tls.NONE
                : endpoint.port() == IMPLICIT_PORT ? Tls.IMPLICIT : Tls.EXPLICIT;
        String user = endpoint.user();
        return new FtpTarget(
                endpoint.name(),
                endpoint.host(),
                endpoint.port() == 0 ? USUAL_PORT : endpoint.port(),
                tls,
                user == null ? "anonymous" : user,
                endpoint.credential(),
                endpoint.fingerprint());
    }
}
