package org.vzs.driver.ceph;

import java.util.Optional;
import org.vzs.driver.About;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Health;
import org.vzs.driver.Osds;
import org.vzs.driver.Pools;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.driver.remote.RemoteShell;

/** A login to one machine of a cluster. */
final class CephConnection implements Connection {
    private final RemoteCommands remote;
    private final About about;
    private final Pools pools;
    private final Osds osds;
    private final Health health;

    CephConnection(RemoteCommands remote, Ceph ceph, CephVersion version) {
        this.remote = remote;
        this.about = new About("Ceph", version.text(), version.build(), "Ceph cluster");
        this.pools = new CephPools(ceph, version);
        this.osds = new CephOsds(ceph);
        this.health = new CephHealth(ceph);
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public Optional<Pools> pools() {
        return Optional.of(pools);
    }

    @Override
    public Optional<Osds> osds() {
        return Optional.of(osds);
    }

    @Override
    public Optional<Health> health() {
        return Optional.of(health);
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
