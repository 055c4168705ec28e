package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.vzs.driver.StoredSnapshotInfo;
import org.vzs.driver.StoredVmInfo;
import org.vzs.driver.VmStoreAction;

/** The verbs of machines and snapshots on storage systems that know machines. Thread-safe. */
public final class VmStoreVerbs {
    private final VmStoreEstate stores;
    private final Planner<StoredVmInfo, StoredVm, VmStoreAction> machines;
    private final Planner<StoredSnapshotInfo, StoredSnapshot, VmStoreAction> snapshots;

    /** The verbs on what is on {@code stores}. */
    public VmStoreVerbs(VmStoreEstate stores) {
        this.stores = requireNonNull(stores, "stores is null");
        Planner.Performer<VmStoreAction> performer = (key, action, context) -> {
            try {
                return stores.on(key.endpoint()).perform(key.id(), action, context);
            } finally {
                stores.snapshotListings().forget();
            }
        };
        this.machines = new Planner<>(
                stores.estate().gate(), stores.vmListings(), (info, action) -> new Decision.Change(""), performer);
        this.snapshots = new Planner<>(
                stores.estate().gate(), stores.snapshotListings(), (info, action) -> decide(info), performer);
    }

    /** Takes a snapshot of each. */
    public Results snapshot(Selection<StoredVm> vms, VmStoreAction.TakeSnapshot snapshot, Plan.Options options) {
        Duration keep = snapshot.keep();
        String verb =
                "snapshot \"" + snapshot.name() + '"' + (keep == null ? "" : ", kept for " + Durations.format(keep));
        List<StoredSnapshot> there = stores.snapshotsOf(vms).stream()
                .filter(s -> s.name().equals(snapshot.name()))
                .toList();
        return machines.run(
                verb,
                false,
                options,
                vms.stream()
                        .map(vm -> there.stream().anyMatch(s -> VmStoreEstate.isOf(s, vm))
                                ? Planner.nothing(vm, verb, "has a snapshot of that name")
                                : machines.planned(vm, verb, snapshot))
                        .toList());
    }

    /** Removes snapshots. */
    public Results remove(Selection<StoredSnapshot> selection, Plan.Options options) {
        return snapshots.run(
                "remove snapshots",
                true,
                options,
                selection.stream().map(this::removal).toList());
    }

    PlannedAction removal(StoredSnapshot s) {
        String verb = "remove snapshot of " + s.info().vm();
        return snapshots.listings().now(s.key()) == null
                ? Planner.nothing(s, verb, "it is gone")
                : snapshots.planned(s, verb, new VmStoreAction.RemoveSnapshot());
    }

    private static Decision decide(StoredSnapshotInfo snapshot) {
        int clones = snapshot.clones();
        return clones == 0
                ? new Decision.Change(snapshot.changed() == null ? "" : "holds " + snapshot.changed() + " of changes")
                : new Decision.Refuse(clones + (clones == 1 ? " machine was" : " machines were")
                        + " cloned from it and would lose what they stand on");
    }
}
