package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.vzs.driver.Capability;
import org.vzs.driver.EndpointException;
import org.vzs.driver.StoredSnapshotInfo;
import org.vzs.driver.StoredVmInfo;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmStoreAlert;
import org.vzs.driver.VmStoreInfo;
import org.vzs.driver.VmStores;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** The storage systems of an estate that know virtual machines, and what is on them. Thread-safe. */
public final class VmStoreEstate {
    private static final Kind<VmStoreInfo, VmStore> STORE = new Kind<>(
            "vmstore",
            Capability.VM_STORES,
            c -> c.vmStores().map(s -> List.of(s.store())).orElse(List.of()),
            VmStore::id,
            VmStore::new,
            VmStore::info);
    private static final Kind<StoredVmInfo, StoredVm> VM = new Kind<>(
            "vm",
            Capability.VM_STORES,
            c -> c.vmStores().map(VmStores::vms).orElse(List.of()),
            StoredVmInfo::id,
            StoredVm::new,
            StoredVm::info);
    private static final Kind<StoredSnapshotInfo, StoredSnapshot> SNAPSHOT = new Kind<>(
            "snapshot",
            Capability.VM_STORES,
            c -> c.vmStores().map(VmStores::snapshots).orElse(List.of()),
            StoredSnapshotInfo::id,
            (endpoint, info, requested) -> new StoredSnapshot(endpoint, info),
            StoredSnapshot::info);

    private final Estate estate;
    private final Listings<VmStoreInfo, VmStore> stores;
    private final Listings<StoredVmInfo, StoredVm> vms;
    private final Listings<StoredSnapshotInfo, StoredSnapshot> snapshots;

    /** Those of {@code estate}. */
    public VmStoreEstate(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
        this.stores = new Listings<>(STORE, estate.connections(), estate.clock());
        this.vms = new Listings<>(VM, estate.connections(), estate.clock());
        this.snapshots = new Listings<>(SNAPSHOT, estate.connections(), estate.clock());
    }

    Estate estate() {
        return estate;
    }

    private List<String> endpoints() {
        return estate.having(Capability.VM_STORES);
    }

    /** All of them, in the endpoints' order. */
    public Selection<VmStore> stores() {
        return stores.all(endpoints());
    }

    /** Those whose names match a pattern with {@code *} and {@code ?}; a name without them is literal. */
    public Selection<VmStore> stores(String pattern) {
        return stores.named(endpoints(), pattern);
    }

    /**
     * Those of these literal names.
     *
     * @throws ProblemException with exit code USAGE that lists every name that is absent or ambiguous
     */
    public Selection<VmStore> stores(Collection<String> names) {
        return stores.named(endpoints(), names);
    }

    /** The machines on the storage system of an endpoint. */
    public Selection<StoredVm> vms(String endpoint) {
        return vms.all(List.of(endpoint));
    }

    /** Those whose names match a pattern. */
    public Selection<StoredVm> vms(String endpoint, String pattern) {
        return vms.named(List.of(endpoint), pattern);
    }

    /**
     * Those of these literal names.
     *
     * @throws ProblemException with exit code USAGE that lists every name that is absent or ambiguous
     */
    public Selection<StoredVm> vms(String endpoint, Collection<String> names) {
        return vms.named(List.of(endpoint), names);
    }

    /** The machine with this id. */
    public StoredVm vmById(String endpoint, String id) {
        return vms.byId(endpoint, id);
    }

    /** The same machine as it is now, or as it was if it is gone. */
    public StoredVm currentOr(StoredVm vm) {
        return vms.currentOr(vm);
    }

    /** The snapshots on the storage system of an endpoint. */
    public Selection<StoredSnapshot> snapshots(String endpoint) {
        return snapshots.all(List.of(endpoint));
    }

    /** The snapshots of these machines. */
    public Selection<StoredSnapshot> snapshotsOf(Selection<StoredVm> machines) {
        List<StoredSnapshot> found = new ArrayList<>();
        List<String> endpoints =
                machines.stream().map(StoredVm::endpoint).distinct().toList();
        List<StoredSnapshot> all = snapshots.all(endpoints).stream().toList();
        for (StoredVm vm : machines) {
            all.stream().filter(s -> isOf(s, vm)).forEach(found::add);
        }
        return Selection.of(found);
    }

    static boolean isOf(StoredSnapshot snapshot, StoredVm vm) {
        return snapshot.endpoint().equals(vm.endpoint())
                && snapshot.info().vmId().equals(vm.id());
    }

    /** What is known of machines. */
    Listings<StoredVmInfo, StoredVm> vmListings() {
        return vms;
    }

    /** What is known of snapshots. */
    Listings<StoredSnapshotInfo, StoredSnapshot> snapshotListings() {
        return snapshots;
    }

    /** What the storage system of an endpoint has noted, newest first; always asked anew. */
    public List<VmStoreAlert> alerts(String endpoint) {
        return on(endpoint).alerts();
    }

    /** The storage system of an endpoint; always asked anew. */
    VmStores on(String endpoint) {
        return estate.connections()
                .connection(endpoint)
                .vmStores()
                .orElseThrow(() -> new ProblemException(
                        ExitCode.USAGE,
                        Problem.of("endpoint.has-none", "it is no VMstore").at(endpoint)));
    }

    /**
     * The figures of machines over time, one machine after the other: a storage system has more to do than this. One that has
     * gone in between has none, and a note; it does not keep the others from being shown.
     *
     * @param back how far back from each machine's latest figures
     */
    public VmHistory history(Selection<StoredVm> machines, Duration back) {
        return new VmHistory(estate.gate()
                .ask(() -> machines.stream().map(vm -> series(vm, back)).toList()));
    }

    private VmHistory.Series series(StoredVm vm, Duration back) {
        VmSample latest = vm.info().latest();
        if (latest == null) {
            return new VmHistory.Series(vm, List.of(), "no figures yet");
        }
        try {
            List<VmSample> samples =
                    on(vm.endpoint()).history(vm.id(), latest.end().minus(back));
            return new VmHistory.Series(vm, samples, samples.isEmpty() ? "no figures" : "");
        } catch (EndpointException e) {
            throw e;
        } catch (ProblemException e) {
            return new VmHistory.Series(vm, List.of(), e.problems().getFirst().message());
        }
    }
}
