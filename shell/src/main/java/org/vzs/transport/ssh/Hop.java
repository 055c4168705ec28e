package org.vzs.transport.ssh;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;

/**
 * One server on the way, with everything decided.
 *
 * @param name how errors call it
 * @param host what to connect to
 * @param port TCP port
 * @param user whom to log in as
 * @param keyAlias the name that its host key is filed under; null for {@code host} and {@code port}
 * @param identities key files to offer
 * @param identitiesOnly whether to keep the agent's other keys back
 * @param password tried last; null for none
 * @param fingerprint pinned host key; null for known_hosts
 */
record Hop(
        String name,
        String host,
        int port,
        String user,
        @Nullable String keyAlias,
        List<Path> identities,
        boolean identitiesOnly,
        @Nullable Credential password,
        @Nullable String fingerprint) {
    Hop {
        identities = List.copyOf(identities);
    }

    String address() {
        return host + ":" + port;
    }
}
