package org.vzs.driver.recorded;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Endpoint;
import org.vzs.config.Redactor;
import org.vzs.driver.About;
import org.vzs.driver.Capability;
import org.vzs.driver.Commands;
import org.vzs.driver.CommandsOnly;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.ExecResult;
import org.vzs.driver.FileStore;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;
import org.vzs.driver.Osds;
import org.vzs.driver.Pools;
import org.vzs.driver.Rest;
import org.vzs.driver.StorageSystem;
import org.vzs.driver.VmStores;
import org.vzs.driver.Volumes;
import org.vzs.driver.ceph.CephDriver;
import org.vzs.driver.ontap.Ontap7Driver;
import org.vzs.driver.ontap.OntapDriver;
import org.vzs.driver.storwize.StorwizeDriver;
import org.vzs.driver.tintri.TintriDriver;
import org.vzs.recording.Replay;

/**
 * Answers every command out of a recording; no device is asked. What an endpoint has is told by the commands that were recorded
 * of it: there is a driver of this kind for each kind of endpoint. Thread-safe.
 */
public final class ReplayDriver implements Driver {
    private static final String SCHEME = "replay";

    /** Makes a connection whose every question is a command, or a request. */
    @FunctionalInterface
    private interface Maker {
        Connection over(String endpoint, Commands commands, Rest rest);
    }

    /** A kind of endpoint, what gives it away, and what it has. */
    private record Kind(
            String name, BiPredicate<Replay, String> recorded, Set<Capability> capabilities, Maker driver) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "ceph",
                    saying("ceph"),
                    CephDriver.standard().capabilities(),
                    (e, said, asked) -> CephDriver.over(e, said, () -> {})),
            new Kind(
                    "storwize",
                    saying("svcinfo"),
                    StorwizeDriver.standard().capabilities(),
                    (e, said, asked) -> StorwizeDriver.over(e, said, () -> {})),
            new Kind(
                    "ontap",
                    (replay, e) -> replay.requests(e, "/api/cluster") || replay.requests(e, "/api/storage/"),
                    OntapDriver.CAPABILITIES,
                    (e, said, asked) -> OntapDriver.over(e, said, asked, () -> {})),
            new Kind(
                    "ontap7",
                    saying("aggr"),
                    Ontap7Driver.standard().capabilities(),
                    (e, said, asked) -> Ontap7Driver.over(e, said, () -> {})),
            new Kind(
                    "tintri",
                    (replay, e) -> replay.requests(e, TintriDriver.PATH),
                    TintriDriver.CAPABILITIES,
                    (e, said, asked) -> TintriDriver.over(e, asked, () -> {})));

    /** An endpoint of which a command of that program is recorded. */
    private static BiPredicate<Replay, String> saying(String program) {
        return (replay, endpoint) -> replay.speaks(endpoint, program);
    }

    private final Replay replay;
    private final Redactor redactor;
    private final @Nullable Kind kind;

    private ReplayDriver(Replay replay, Redactor redactor, @Nullable Kind kind) {
        this.replay = requireNonNull(replay, "replay is null");
        this.redactor = requireNonNull(redactor, "redactor is null");
        this.kind = kind;
    }

    /** The drivers that answer out of {@code replay}, by scheme. */
    public static Map<String, Driver> all(Replay replay, Redactor redactor) {
        List<ReplayDriver> all = new ArrayList<>();
        all.add(new ReplayDriver(replay, redactor, null));
        KINDS.forEach(k -> all.add(new ReplayDriver(replay, redactor, k)));
        Map<String, Driver> drivers = new HashMap<>();
        all.forEach(d -> drivers.put(d.scheme(), d));
        return drivers;
    }

    /** The scheme of the driver that answers for an endpoint of the recording. */
    public static String scheme(Replay replay, String endpoint) {
        return KINDS.stream()
                .filter(k -> k.recorded().test(replay, endpoint))
                .map(k -> SCHEME + "-" + k.name())
                .findFirst()
                .orElse(SCHEME);
    }

    @Override
    public String scheme() {
        return kind == null ? SCHEME : SCHEME + "-" + kind.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return kind == null ? Set.of() : kind.capabilities();
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        CommandsOnly commands = (argv, stdin, timeout) -> {
            var recorded = replay.answer(endpoint.name(), CommandText.of(argv, stdin, redactor));
            return new ExecResult(recorded.exitStatus(), recorded.stdout(), recorded.stderr());
        };
        FileStore files = new ReplayFiles(endpoint.name(), replay, redactor);
        Rest rest = (request, timeout) ->
                RestText.answer(replay.answer(endpoint.name(), RestText.command(request, redactor)));
        Connection device = kind == null ? null : kind.driver().over(endpoint.name(), commands, rest);
        return new Recorded(commands, rest, files, device);
    }

    /** What was recorded of one endpoint; {@code device} is null where its commands are those of no device that is known. */
    private record Recorded(
            Commands said,
            Rest asked,
            FileStore stored,
            @Nullable Connection device) implements Connection {
        @Override
        public About about() {
            return device == null ? new About("a recording", "", "", "recording") : device.about();
        }

        @Override
        public Optional<Commands> commands() {
            return Optional.of(said);
        }

        @Override
        public Optional<Rest> rest() {
            return Optional.of(asked);
        }

        @Override
        public Optional<VmStores> vmStores() {
            return device == null ? Optional.empty() : device.vmStores();
        }

        @Override
        public Optional<FileStore> files() {
            return Optional.of(stored);
        }

        @Override
        public Optional<Pools> pools() {
            return device == null ? Optional.empty() : device.pools();
        }

        @Override
        public Optional<Volumes> volumes() {
            return device == null ? Optional.empty() : device.volumes();
        }

        @Override
        public Optional<StorageSystem> storageSystem() {
            return device == null ? Optional.empty() : device.storageSystem();
        }

        @Override
        public Optional<Osds> osds() {
            return device == null ? Optional.empty() : device.osds();
        }

        @Override
        public Optional<Filers> filers() {
            return device == null ? Optional.empty() : device.filers();
        }

        @Override
        public Optional<Health> health() {
            return device == null ? Optional.empty() : device.health();
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
