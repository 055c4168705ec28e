package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Capability;
import org.vzs.driver.StorageSystem;
import org.vzs.driver.VolumeAction;
import org.vzs.driver.VolumeInfo;
import org.vzs.driver.Volumes;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** The volumes of an estate, and the systems that hold them. Thread-safe. */
public final class BlockStorage {
    private static final Kind<VolumeInfo, Volume> VOLUME = new Kind<>(
            "volume",
            Capability.VOLUMES,
            c -> c.volumes().map(Volumes::list).orElse(List.of()),
            VolumeInfo::id,
            Volume::new,
            Volume::info);

    private final Estate estate;
    private final Storage storage;
    private final Listings<VolumeInfo, Volume> volumes;

    /** The volumes beside the pools of {@code storage}. */
    public BlockStorage(Storage storage) {
        this.storage = requireNonNull(storage, "storage is null");
        this.estate = storage.estate();
        this.volumes = new Listings<>(VOLUME, estate.connections(), estate.clock());
    }

    Estate estate() {
        return estate;
    }

    /** The endpoints that have volumes. */
    public List<String> endpoints() {
        return estate.having(Capability.VOLUMES);
    }

    /** The endpoints that are storage systems, whose volumes are made of their own drives. */
    public List<String> systems() {
        return estate.having(Capability.STORAGE_SYSTEM);
    }

    /** All volumes of all endpoints that have any, in the endpoints' order. */
    public Selection<Volume> volumes() {
        return volumes.all(endpoints());
    }

    /** The volumes of one endpoint. */
    Selection<Volume> volumesOf(String endpoint) {
        return volumes.all(List.of(endpoint));
    }

    /** The volumes whose names match a pattern with {@code *} and {@code ?}; a name without them is literal. */
    public Selection<Volume> volumes(String pattern) {
        return volumes.named(endpoints(), pattern);
    }

    /**
     * The volumes of these literal names.
     *
     * @throws ProblemException with exit code USAGE that lists every name that is absent or ambiguous
     */
    public Selection<Volume> volumes(Collection<String> names) {
        return volumes.named(endpoints(), names);
    }

    /** The volume with this id. */
    public Volume volumeById(String endpoint, String id) {
        return volumes.byId(endpoint, id);
    }

    /** The same volume as it is now, or as it was if it is gone. */
    public Volume currentOr(Volume volume) {
        return volumes.currentOr(volume);
    }

    boolean exists(Volume volume) {
        return volumes.now(volume.key()) != null;
    }

    boolean exists(String endpoint, String name) {
        return volumes.all(List.of(endpoint)).stream().anyMatch(v -> v.name().equals(name));
    }

    /**
     * The hardware of a storage system.
     *
     * @throws ProblemException with exit code USAGE if the endpoint is none
     */
    public StorageSystem system(String endpoint) {
        return estate.connections()
                .connection(endpoint)
                .storageSystem()
                .orElseThrow(() -> hasNone(endpoint, "is no storage system"));
    }

    ActionResult perform(String endpoint, String id, VolumeAction action, ActionContext context)
            throws InterruptedException {
        try {
            return estate.connections()
                    .connection(endpoint)
                    .volumes()
                    .orElseThrow(() -> hasNone(endpoint, "has no volumes"))
                    .perform(id, action, context);
        } finally {
            volumes.forget();
            storage.forget();
        }
    }

    private static ProblemException hasNone(String endpoint, String what) {
        return new ProblemException(
                ExitCode.USAGE, Problem.of("endpoint.has-none", "it " + what).at(endpoint));
    }
}
