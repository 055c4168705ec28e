package org.vzs.transport.ssh;

/** Asks a human whether to trust a host key that is seen for the first time. Called from the connecting thread. */
@FunctionalInterface
public interface HostKeyAsker {
    /**
     * Shows the fingerprint and asks.
     *
     * @param host as known_hosts writes it, {@code host} or {@code [host]:port}
     * @param type such as {@code ssh-ed25519}
     * @param fingerprint as OpenSSH shows it, {@code SHA256:…}
     * @return true to trust the key from now on: it is added to known_hosts
     */
    boolean trust(String host, String type, String fingerprint);
}
