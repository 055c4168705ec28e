package org.vzs.driver.storwize;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Set;
import org.vzs.config.Endpoint;
import org.vzs.driver.Capability;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.driver.remote.RemoteShell;
import org.vzs.transport.ssh.SshSettings;

/** Connects to the management address of a Storwize or SVC as superuser, or as whom the endpoint names. */
public final class StorwizeDriver implements Driver {
    /** What its connections have. */
    public static final Set<Capability> CAPABILITIES =
            Set.of(Capability.POOLS, Capability.VOLUMES, Capability.STORAGE_SYSTEM, Capability.HEALTH);

    private final SshSettings settings;

    /** A driver that logs in as {@code settings} say. */
    public StorwizeDriver(SshSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /** A driver with the user's own keys and trusted hosts. */
    public static StorwizeDriver standard() {
        return new StorwizeDriver(SshSettings.standard());
    }

    /** A driver with the keys and trusted hosts in {@code home} only, and no agent. */
    public static StorwizeDriver under(Path home) {
        return new StorwizeDriver(SshSettings.under(home));
    }

    @Override
    public String scheme() {
        return "storwize";
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        RemoteCommands remote = RemoteCommands.login(endpoint, settings, "superuser");
        try {
            Svc svc = new Svc(endpoint.name(), new RemoteShell(remote));
            return new StorwizeConnection(svc, new RemoteShell(remote), remote::close).asked();
        } catch (RuntimeException e) {
            remote.close();
            throw e;
        }
    }

    /**
     * A connection whose every question is a command, one after the other, as a recording needs it. Asks nothing yet.
     *
     * @param endpoint the endpoint's name
     * @param commands runs the commands
     * @param closing frees what is behind them
     */
    public static Connection over(String endpoint, Commands commands, Runnable closing) {
        return new StorwizeConnection(new Svc(endpoint, commands), commands, closing);
    }
}
