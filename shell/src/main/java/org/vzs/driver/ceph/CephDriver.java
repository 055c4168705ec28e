package org.vzs.driver.ceph;

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

/** Connects to a machine with the {@code ceph} command as root, or as whom the endpoint names. */
public final class CephDriver implements Driver {
    private final SshSettings settings;

    /** A driver that logs in as {@code settings} say. */
    public CephDriver(SshSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /** A driver with the user's own keys and trusted hosts. */
    public static CephDriver standard() {
        return new CephDriver(SshSettings.standard());
    }

    /** A driver with the keys and trusted hosts in {@code home} only, and no agent. */
    public static CephDriver under(Path home) {
        return new CephDriver(SshSettings.under(home));
    }

    @Override
    public String scheme() {
        return "ceph";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.POOLS, Capability.OSDS, Capability.HEALTH);
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        RemoteCommands remote = RemoteCommands.login(endpoint, settings, "root");
        try {
            Ceph ceph = new Ceph(endpoint.name(), new RemoteShell(remote), true);
            return new CephConnection(ceph, new RemoteShell(remote), remote::close).asked();
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
        return new CephConnection(new Ceph(endpoint, commands, false), commands, closing);
    }
}
