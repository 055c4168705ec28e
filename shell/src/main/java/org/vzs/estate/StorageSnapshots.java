package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vzs.driver.FilerSnapshot;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.PoolSnapshot;
import org.vzs.driver.VolumeInfo;

/** The snapshots of all storage devices of an estate. Thread-safe. */
public final class StorageSnapshots {
    private final Storage storage;
    private final BlockStorage blockStorage;

    /** Those of these pools, filers and volumes. */
    public StorageSnapshots(Storage storage, BlockStorage blockStorage) {
        this.storage = requireNonNull(storage, "storage is null");
        this.blockStorage = requireNonNull(blockStorage, "blockStorage is null");
    }

    /** All of them, listed now: those of pools, of volumes, of filers. */
    public Selection<StorageSnapshot> all() {
        List<StorageSnapshot> all = new ArrayList<>();
        for (Pool pool : storage.pools().items()) {
            pool.info().snapshots().forEach(s -> all.add(of(pool, s)));
        }
        for (Volume volume : blockStorage.volumes().items()) {
            volume.info().snapshots().forEach(s -> all.add(of(volume, s)));
        }
        for (Filer filer : storage.filers().filers().items()) {
            for (FilerVolume volume : storage.filers().on(filer.endpoint()).volumes()) {
                volume.snapshots().forEach(s -> all.add(of(filer, volume, s)));
            }
        }
        return Selection.of(all);
    }

    private static StorageSnapshot of(Pool pool, PoolSnapshot s) {
        Instant created = s.created();
        return new StorageSnapshot(
                pool.endpoint(),
                "pool",
                pool.name(),
                pool.id() + "/" + s.id(),
                s.name(),
                created,
                created == null ? "" : created.toString(),
                "");
    }

    private static StorageSnapshot of(Volume volume, VolumeInfo.Snapshot s) {
        return new StorageSnapshot(
                volume.endpoint(), "volume", volume.name(), volume.id() + "/" + s.id(), s.name(), null, "", s.state());
    }

    private static StorageSnapshot of(Filer filer, FilerVolume volume, FilerSnapshot s) {
        return new StorageSnapshot(
                filer.endpoint(),
                "volume",
                volume.name(),
                volume.name() + "/" + s.name(),
                s.name(),
                null,
                s.date(),
                s.busy() ? String.join(", ", s.reasons()) : "");
    }
}
