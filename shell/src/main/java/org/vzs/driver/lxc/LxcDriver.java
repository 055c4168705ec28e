package org.vzs.driver.lxc;

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

/** Connects to an LXC host as root, or as whom the endpoint names. */
public final class LxcDriver implements Driver {
    /** Where LXC keeps the containers of root. */
    public static final String STANDARD_FOLDER = "/var/lib/lxc";

    private final SshSettings settings;
    private final String folder;

    /** A driver for the containers in {@code folder} of the host. */
    public LxcDriver(SshSettings settings, String folder) {
        this.settings = requireNonNull(settings, "settings is null");
        this.folder = requireNonNull(folder, "folder is null");
    }

    /** A driver for the containers of root. */
    public LxcDriver(SshSettings settings) {
        this(settings, STANDARD_FOLDER);
    }

    /** A driver with the user's own keys and trusted hosts. */
    public static LxcDriver standard() {
        return new LxcDriver(SshSettings.standard());
    }

    /** A driver with the keys and trusted hosts in {@code home} only, and no agent. */
    public static LxcDriver under(Path home) {
        return new LxcDriver(SshSettings.under(home));
    }

    @Override
    public String scheme() {
        return "lxc";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.CONTAINERS);
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        RemoteCommands remote = RemoteCommands.login(endpoint, settings, "root");
        try {
            CommandResult r = remote.query(List.of("lxc-info", "--version"));
            if (!r.ok()) {
                throw remote.notUnderstood(
                        "lxc-info does not answer there: " + r.stderr().strip(),
                        "Check that the endpoint is an LXC host: apt-get install lxc.");
            }
            return new LxcConnection(remote, new About("LXC", r.stdout().strip(), "", "LXC host"), folder);
        } catch (RuntimeException e) {
            remote.close();
            throw e;
        }
    }
}
