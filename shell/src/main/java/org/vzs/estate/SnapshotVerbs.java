package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import org.vzs.driver.PoolAction;
import org.vzs.driver.VolumeAction;

/** The verbs of snapshots of all kinds, each by what its own kind of device does. Thread-safe. */
public final class SnapshotVerbs {
    private final Gate gate;
    private final VmVerbs vms;
    private final PoolVerbs pools;
    private final VolumeVerbs volumes;
    private final VmStoreVerbs vmStores;

    /** The verbs on the snapshots of the estate that these are of. */
    public SnapshotVerbs(Storage storage, VmVerbs vms, PoolVerbs pools, VolumeVerbs volumes) {
        this.gate = storage.estate().gate();
        this.vms = requireNonNull(vms, "vms is null");
        this.pools = requireNonNull(pools, "pools is null");
        this.volumes = requireNonNull(volumes, "volumes is null");
        this.vmStores = new VmStoreVerbs(storage.vmStores());
    }

    /**
     * Removes them.
     *
     * @param children whether those that stand on them in a machine's tree go with them; only machines have such a tree
     */
    public Results remove(Selection<Snapshot> snapshots, boolean children, Plan.Options options) {
        return gate.run(new Plan(
                "removeSnapshots",
                true,
                options,
                snapshots.stream().map(s -> removal(s, children)).toList()));
    }

    private PlannedAction removal(Snapshot snapshot, boolean children) {
        String verb = "remove snapshot \"" + snapshot.name() + '"';
        return switch (snapshot) {
            case VmSnapshot s -> vms.removal(s, children);
            case StoredSnapshot s -> vmStores.removal(s);
            case SnapshotOfPool s -> pools.planned(s.pool(), verb, new PoolAction.RemoveSnapshot(s.name()));
            case SnapshotOfVolume s -> volumes.planned(s.volume(), verb, new VolumeAction.RemoveSnapshot(s.name()));
        };
    }

    /** Takes what they were taken of back to them. */
    public Results revert(Selection<Snapshot> snapshots, Plan.Options options) {
        return gate.run(new Plan(
                "revert", true, options, snapshots.stream().map(this::reversion).toList()));
    }

    private PlannedAction reversion(Snapshot snapshot) {
        String verb = "revert to \"" + snapshot.name() + '"';
        return switch (snapshot) {
            case VmSnapshot s -> vms.reversion(s);
            case StoredSnapshot s -> refused(s, verb, "a VMstore takes no machine back: clone one from it there");
            case SnapshotOfPool s -> refused(s.pool(), verb, "a whole pool is not taken back to a snapshot");
            case SnapshotOfVolume s -> volumes.planned(s.volume(), verb, new VolumeAction.Restore(s.name()));
        };
    }

    private static PlannedAction refused(Item target, String verb, String why) {
        return new PlannedAction(target, verb, new Decision.Refuse(why), context -> {
            throw new IllegalStateException("refused");
        });
    }
}
