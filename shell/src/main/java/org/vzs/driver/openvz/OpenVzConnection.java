package org.vzs.driver.openvz;

import java.util.Optional;
import org.vzs.driver.About;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Containers;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.driver.remote.RemoteShell;

/** A login to one OpenVZ node. */
final class OpenVzConnection implements Connection {
    private final RemoteCommands remote;
    private final About about;
    private final Containers containers;

    OpenVzConnection(RemoteCommands remote, About about) {
        this.remote = remote;
        this.about = about;
        this.containers = new OpenVzContainers(remote, about.version());
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public Optional<Containers> containers() {
        return Optional.of(containers);
    }

    @Override
    public Optional<Commands> commands() {
        return Optional.of(new RemoteShell(remote));
    }

    @Override
    public void close() {
        remote.close();
    }
}
