package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vzs.config.Endpoint;
import org.vzs.driver.Capability;
import org.vzs.problem.ProblemException;

/**
 * The snapshots of an estate that its listings have: of machines, pools and volumes. Those of containers are in no listing: each
 * container has to be asked for its own. Thread-safe.
 */
public final class Snapshots {
    private static final List<Capability> WITH_SNAPSHOTS =
            List.of(Capability.VIRTUAL_MACHINES, Capability.POOLS, Capability.VOLUMES, Capability.VM_STORES);

    private final Storage storage;
    private final BlockStorage blockStorage;

    /** Those of the estate that these are of. */
    public Snapshots(Storage storage, BlockStorage blockStorage) {
        this.storage = requireNonNull(storage, "storage is null");
        this.blockStorage = requireNonNull(blockStorage, "blockStorage is null");
    }

    /**
     * All of them, in the endpoints' order; each endpoint is asked in a constant number of round trips, all at once.
     *
     * @throws ProblemException that names every endpoint which does not serve: a list that lacks some would pass for all
     */
    public Selection<Snapshot> all() {
        Estate estate = storage.estate();
        Set<String> having = new LinkedHashSet<>();
        WITH_SNAPSHOTS.forEach(c -> having.addAll(estate.having(c)));
        List<String> endpoints = estate.endpoints().stream()
                .map(Endpoint::name)
                .filter(having::contains)
                .toList();
        if (endpoints.isEmpty()) {
            return Selection.of(List.of());
        }
        return Selection.of(estate.connections().ask(endpoints, this::on).stream()
                .flatMap(List::stream)
                .toList());
    }

    private List<Snapshot> on(String endpoint) {
        Estate estate = storage.estate();
        List<Snapshot> all = new ArrayList<>();
        if (estate.having(Capability.VIRTUAL_MACHINES).contains(endpoint)) {
            estate.machines().all(List.of(endpoint)).forEach(vm -> all.addAll(VmSnapshot.of(vm)));
        }
        // Aggregates have none: on a filer they are taken of volumes.
        if (estate.having(Capability.POOLS).contains(endpoint)
                && !estate.having(Capability.FILERS).contains(endpoint)) {
            storage.poolsOf(endpoint)
                    .forEach(pool -> pool.info().snapshots().forEach(s -> all.add(new SnapshotOfPool(pool, s))));
        }
        if (estate.having(Capability.VOLUMES).contains(endpoint)) {
            blockStorage
                    .volumesOf(endpoint)
                    .forEach(v -> v.info().snapshots().forEach(s -> all.add(new SnapshotOfVolume(v, s))));
        }
        if (estate.having(Capability.VM_STORES).contains(endpoint)) {
            storage.vmStores().snapshots(endpoint).forEach(all::add);
        }
        return all;
    }
}
