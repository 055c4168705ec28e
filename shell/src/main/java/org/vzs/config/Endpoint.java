package org.vzs.config;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One system that the estate reaches.
 *
 * @param name its name in the estate file, unique there
 * @param scheme the scheme of its URL, which names the driver: {@code vsphere}, {@code openvz} …
 * @param host host name or address
 * @param port TCP port; 0 for the driver's default
 * @param user the user to log in as; null where the driver has a default or needs none
 * @param credential where the password comes from; null where none is configured
 * @param fingerprint the pinned certificate, {@code sha256:} and 64 hex digits in lower case; null for the trust store. With
 *     {@code ontap} a comma and the pinned host key may follow
 * @param guard whether destructive verbs need the endpoint's name: typed at the prompt, on the command line of a batch
 */
public record Endpoint(
        String name,
        String scheme,
        String host,
        int port,
        @Nullable String user,
        @Nullable Credential credential,
        @Nullable String fingerprint,
        boolean guard) {
    public Endpoint {
        requireNonNull(name, "name is null");
        requireNonNull(scheme, "scheme is null");
        requireNonNull(host, "host is null");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
    }

    /** The URL without user and secret, as it may be shown anywhere. */
    public String url() {
        String h = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return scheme + "://" + h + (port == 0 ? "" : ":" + port);
    }
}
