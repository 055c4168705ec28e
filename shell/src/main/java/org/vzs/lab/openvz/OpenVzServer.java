package org.vzs.lab.openvz;

import org.vzs.lab.ssh.HostKey;
import org.vzs.lab.ssh.SshFront;

/** Serves one lab node by SSH on loopback: user {@code root}, one password, commands only. */
public final class OpenVzServer implements AutoCloseable {
    private final SshFront front;

    private OpenVzServer(SshFront front) {
        this.front = front;
    }

    /**
     * Starts serving on a free port.
     *
     * @throws java.io.UncheckedIOException if no port can be had
     */
    public static OpenVzServer start(OpenVzNode node, String address, String password) {
        return new OpenVzServer(SshFront.start(node, address, password, HostKey.make()));
    }

    /** The port it serves on. */
    public int port() {
        return front.port();
    }

    /** The pin of its host key, {@code sha256:} and 64 hex digits. */
    public String fingerprint() {
        return front.fingerprint();
    }

    /** Stops at once; sessions are cut. */
    @Override
    public void close() {
        front.close();
    }
}
