package org.vzs.driver.remote;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.vzs.config.Endpoint;
import org.vzs.driver.About;
import org.vzs.driver.Capability;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.transport.ssh.SshSettings;

/** {@code ssh://}: a machine of which nothing is known but that programs can be run on it. Thread-safe. */
public final class SshDriver implements Driver {
    private final SshSettings settings;

    /** A driver that finds keys and trusted hosts by {@code settings}. */
    public SshDriver(SshSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /** A driver with the user's own keys and trusted hosts. */
    public static SshDriver standard() {
        return new SshDriver(SshSettings.standard());
    }

    /** A driver with the keys and trusted hosts in {@code home} only, and no agent. */
    public static SshDriver under(Path home) {
        return new SshDriver(SshSettings.under(home));
    }

    @Override
    public String scheme() {
        return "ssh";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        RemoteCommands remote = RemoteCommands.login(endpoint, settings, "root");
        // Nothing is run there to find out what it is: not every login has a shell that would say.
        About about = new About("SSH", "", "", "SSH login");
        return new Connection() {
            @Override
            public About about() {
                return about;
            }

            @Override
            public Optional<Commands> commands() {
                return Optional.of(new RemoteShell(remote));
            }

            @Override
            public void close() {
                remote.close();
            }
        };
    }
}
