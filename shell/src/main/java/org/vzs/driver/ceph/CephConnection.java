package org.vzs.driver.ceph;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.About;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Health;
import org.vzs.driver.Osds;
import org.vzs.driver.Pools;

/** A way to the {@code ceph} command of one cluster. */
final class CephConnection implements Connection {
    private final Ceph ceph;
    private final Commands commands;
    private final Runnable closing;
    private @Nullable CephVersion version;

    CephConnection(Ceph ceph, Commands commands, Runnable closing) {
        this.ceph = ceph;
        this.commands = commands;
        this.closing = closing;
    }

    /** The same, after the cluster has answered. */
    CephConnection asked() {
        version();
        return this;
    }

    private synchronized CephVersion version() {
        if (version == null) {
            version = CephVersion.read(ceph.ask("version"));
        }
        return version;
    }

    @Override
    public About about() {
        return new About("Ceph", version().text(), version().build(), "Ceph cluster");
    }

    @Override
    public Optional<Pools> pools() {
        return Optional.of(new CephPools(ceph, this::version));
    }

    @Override
    public Optional<Osds> osds() {
        return Optional.of(new CephOsds(ceph));
    }

    @Override
    public Optional<Health> health() {
        return Optional.of(new CephHealth(ceph));
    }

    @Override
    public Optional<Commands> commands() {
        return Optional.of(commands);
    }

    @Override
    public void close() {
        closing.run();
    }
}
