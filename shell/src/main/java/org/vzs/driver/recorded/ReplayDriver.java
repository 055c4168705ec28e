package org.vzs.driver.recorded;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.vzs.config.Endpoint;
import org.vzs.config.Redactor;
import org.vzs.driver.About;
import org.vzs.driver.Capability;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.ExecResult;
import org.vzs.driver.FileStore;
import org.vzs.driver.Health;
import org.vzs.driver.Osds;
import org.vzs.driver.Pools;
import org.vzs.driver.Rest;
import org.vzs.driver.StorageSystem;
import org.vzs.driver.VmStores;
import org.vzs.driver.Volumes;
import org.vzs.driver.ceph.CephDriver;
import org.vzs.driver.storwize.StorwizeDriver;
import org.vzs.driver.tintri.TintriDriver;
import org.vzs.recording.Replay;

/** Answers every command out of a recording; no device is asked. Thread-safe. */
public final class ReplayDriver implements Driver {
    /** The scheme of the endpoints that it answers for. */
    public static final String SCHEME = "replay";

    private final Replay replay;
    private final Redactor redactor;

    /** @param replay what to answer */
    public ReplayDriver(Replay replay, Redactor redactor) {
        this.replay = requireNonNull(replay, "replay is null");
        this.redactor = requireNonNull(redactor, "redactor is null");
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    /** What is asked for by name, of all endpoints that may have it; those of other kinds answer that they have none. */
    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.VM_STORES);
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        Commands commands = (argv, stdin, timeout) -> {
            var recorded = replay.answer(endpoint.name(), CommandText.of(argv, stdin, redactor));
            return new ExecResult(recorded.exitStatus(), recorded.stdout(), recorded.stderr());
        };
        // Of no use where the recording has no ceph commands, and asks nothing then.
        Connection ceph = CephDriver.over(endpoint.name(), commands, () -> {});
        Connection storwize = StorwizeDriver.over(endpoint.name(), commands, () -> {});
        Rest rest = (request, timeout) ->
                RestText.answer(replay.answer(endpoint.name(), RestText.command(request, redactor)));
        Connection tintri = TintriDriver.over(endpoint.name(), rest, () -> {});
        boolean isTintri = replay.requests(endpoint.name(), TintriDriver.PATH);
        // What several have is answered by the one whose commands or requests were recorded of this endpoint.
        Connection either = isTintri ? tintri : replay.speaks(endpoint.name(), "svcinfo") ? storwize : ceph;
        return new Connection() {
            @Override
            public About about() {
                return new About("a recording", "", "", "recording");
            }

            @Override
            public Optional<Commands> commands() {
                return Optional.of(commands);
            }

            @Override
            public Optional<Pools> pools() {
                return either.pools();
            }

            @Override
            public Optional<Volumes> volumes() {
                return storwize.volumes();
            }

            @Override
            public Optional<StorageSystem> storageSystem() {
                return storwize.storageSystem();
            }

            @Override
            public Optional<Osds> osds() {
                return ceph.osds();
            }

            @Override
            public Optional<Health> health() {
                return either.health();
            }

            @Override
            public Optional<VmStores> vmStores() {
                return isTintri ? tintri.vmStores() : Optional.empty();
            }

            @Override
            public Optional<Rest> rest() {
                return Optional.of(rest);
            }

            @Override
            public Optional<FileStore> files() {
                return Optional.of(new ReplayFiles(endpoint.name(), replay, redactor));
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
    }
}
