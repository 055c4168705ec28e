package org.vzs.driver.openvz;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.vzs.config.Endpoint;
import org.vzs.driver.About;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.transport.ssh.CommandResult;
import org.vzs.transport.ssh.SshSettings;

/** Connects to an OpenVZ node as root, or as whom the endpoint names. */
public final class OpenVzDriver implements Driver {
    private final SshSettings settings;

    /** A driver that finds keys and trusted hosts by {@code settings}. */
    public OpenVzDriver(SshSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /** A driver with the user's own keys and trusted hosts. */
    public static OpenVzDriver standard() {
        return new OpenVzDriver(SshSettings.standard());
    }

    /** A driver with the keys and trusted hosts in {@code home} only, and no agent. */
    public static OpenVzDriver under(Path home) {
        return new OpenVzDriver(SshSettings.under(home));
    }

    @Override
    public String scheme() {
        return "openvz";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.CONTAINERS);
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        RemoteCommands remote = RemoteCommands.login(endpoint, settings, "root");
        try {
            return new OpenVzConnection(remote, about(remote));
        } catch (RuntimeException e) {
            remote.close();
            throw e;
        }
    }

    private static About about(RemoteCommands remote) {
        CommandResult r = remote.query(List.of("vzctl", "--version"));
        if (!r.ok()) {
            throw remote.notUnderstood(
                    "vzctl does not answer there: " + (r.stderr() + r.stdout()).strip(),
                    "Check that the endpoint is an OpenVZ node and that the user may run vzctl.");
        }
        // "vzctl version 4.8" or "vzctl version 3.0.30.2-1"
        String version = r.stdout().strip().replaceFirst("(?s)^vzctl version ", "");
        return new About("OpenVZ", version, "", "OpenVZ node");
    }
}
