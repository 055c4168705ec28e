package org.vzs.transport.ssh;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;

/**
 * Whom to log in to, as it was asked for. What is left open here is filled in from the user's SSH configuration.
 *
 * @param name how errors call it
 * @param host host name, address, or a {@code Host} alias of the SSH configuration
 * @param port TCP port; 0 for the configured one or 22
 * @param user whom to log in as; null for the configured one or the operating system's
 * @param password tried after all keys; null for keys only
 * @param fingerprint the pinned host key, {@code sha256:} and 64 hex digits of its hash; null for known_hosts
 */
public record SshTarget(
        String name,
        String host,
        int port,
        @Nullable String user,
        @Nullable Credential password,
        @Nullable String fingerprint) {
    public SshTarget {
        requireNonNull(name, "name is null");
        requireNonNull(host, "host is null");
        if (host.isEmpty() || host.startsWith("-")) {
            throw new IllegalArgumentException("not a host name: " + host);
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
    }

    /** A target with nothing but its address. */
    public static SshTarget of(String name, String host, int port) {
        return new SshTarget(name, host, port, null, null, null);
    }

    /** The target that an endpoint names; {@code defaultUser} where it has none, null to ask the SSH configuration. */
    public static SshTarget of(Endpoint endpoint, @Nullable String defaultUser) {
        return new SshTarget(
                endpoint.name(),
                endpoint.host(),
                endpoint.port(),
                endpoint.user() == null ? defaultUser : endpoint.user(),
                endpoint.credential(),
                endpoint.fingerprint());
    }

    /** The same target with another user. */
    public SshTarget as(String user) {
        return new SshTarget(name, host, port, user, password, fingerprint);
    }

    /** The same target with a password. */
    public SshTarget with(Credential password) {
        return new SshTarget(name, host, port, user, password, fingerprint);
    }
}
