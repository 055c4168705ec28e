package org.vzs.driver.ontap;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Set;
import org.vzs.config.Endpoint;
import org.vzs.driver.Capability;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.transport.ssh.SshSettings;

/** Connects to a filer in 7-Mode as root, or as whom the endpoint names. */
public final class Ontap7Driver implements Driver {
    private final SshSettings settings;

    /** A driver that logs in as {@code settings} say. */
    public Ontap7Driver(SshSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /** A driver with the user's own keys and trusted hosts. */
    public static Ontap7Driver standard() {
        return new Ontap7Driver(SshSettings.standard());
    }

    /** A driver with the keys and trusted hosts in {@code home} only, and no agent. */
    public static Ontap7Driver under(Path home) {
        return new Ontap7Driver(SshSettings.under(home));
    }

    @Override
    public String scheme() {
        return "ontap7";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.FILERS, Capability.POOLS, Capability.VOLUMES, Capability.HEALTH);
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        RemoteCommands remote = RemoteCommands.login(endpoint, settings, "root");
        try {
            return connection(endpoint.name(), new FilerCommands(remote), remote::close)
                    .asked();
        } catch (RuntimeException e) {
            remote.close();
            throw e;
        }
    }

    /**
     * A connection whose every question goes through {@code commands}; nothing is asked before it is needed.
     *
     * @param closing what to do when it is closed
     */
    public static Connection over(String endpoint, Commands commands, Runnable closing) {
        return connection(endpoint, commands, closing);
    }

    private static FilerConnection connection(String endpoint, Commands commands, Runnable closing) {
        return new FilerConnection(
                new Filer7(new Ontap7(endpoint, commands)),
                new CommandVolumeDevice(commands, false),
                commands,
                null,
                closing);
    }
}
