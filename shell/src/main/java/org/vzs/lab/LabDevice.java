package org.vzs.lab;

import static java.util.Objects.requireNonNull;

/**
 * Where a lab device listens and how to log in to it. Everything in it is made up, the password too.
 *
 * @param name its name in the lab's estate, such as {@code vc}
 * @param scheme the URL scheme of the driver that speaks its protocol
 * @param host a loopback address
 * @param port TCP port
 * @param user the user that may log in
 * @param password the user's password
 * @param fingerprint of its certificate or host key, {@code sha256:} and 64 hex digits in lower case; of
 *     both, with a comma between, where it has both
 */
public record LabDevice(
        String name, String scheme, String host, int port, String user, String password, String fingerprint) {
    public LabDevice {
        requireNonNull(name, "name is null");
        requireNonNull(scheme, "scheme is null");
        requireNonNull(host, "host is null");
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
        requireNonNull(fingerprint, "fingerprint is null");
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
    }

    /** The URL without user and password. */
    public String url() {
        return scheme + "://" + host + ":" + port;
    }
}
