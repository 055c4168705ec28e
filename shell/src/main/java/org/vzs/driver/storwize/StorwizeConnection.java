package org.vzs.driver.storwize;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.About;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Health;
import org.vzs.driver.Pools;
import org.vzs.driver.StorageSystem;
import org.vzs.driver.Volumes;

/** A way to the command line of one system. */
final class StorwizeConnection implements Connection {
    private final Svc svc;
    private final Commands commands;
    private final Runnable closing;
    private @Nullable Row system;

    StorwizeConnection(Svc svc, Commands commands, Runnable closing) {
        this.svc = svc;
        this.commands = commands;
        this.closing = closing;
    }

    /** The same, after the system has answered. */
    StorwizeConnection asked() {
        system();
        return this;
    }

    private synchronized Row system() {
        if (system == null) {
            system = svc.show("lssystem");
        }
        return system;
    }

    /** A code level reads {@code 6.4.1.4 (build 75.3.1303080000)}. */
    @Override
    public About about() {
        String level = system().text("code_level");
        int build = level.indexOf(" (build ");
        String product = system().text("product_name");
        return new About(
                product.isEmpty() ? "IBM Storwize" : product,
                build < 0 ? level : level.substring(0, build),
                build < 0 ? "" : level.substring(build + 8).replace(")", ""),
                "storage system");
    }

    @Override
    public Optional<Pools> pools() {
        return Optional.of(new StorwizePools(svc));
    }

    @Override
    public Optional<Volumes> volumes() {
        return Optional.of(new StorwizeVolumes(svc));
    }

    @Override
    public Optional<StorageSystem> storageSystem() {
        return Optional.of(new StorwizeSystem(svc));
    }

    @Override
    public Optional<Health> health() {
        return Optional.of(new StorwizeHealth(svc));
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
