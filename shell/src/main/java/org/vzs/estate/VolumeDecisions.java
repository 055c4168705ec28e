package org.vzs.estate;

import org.vzs.driver.VolumeAction;
import org.vzs.driver.VolumeInfo;
import org.vzs.size.Size;

/** Judges what an action would do to a volume. Pure: the same input gives the same answer. */
final class VolumeDecisions {
    private VolumeDecisions() {}

    static Decision decide(VolumeInfo volume, VolumeAction action) {
        return switch (action) {
            case VolumeAction.Create create -> throw new IllegalArgumentException("it exists");
            case VolumeAction.Expand expand -> expand(volume.capacity(), expand.size());
            case VolumeAction.Delete delete -> new Decision.Change(loss(volume));
            case VolumeAction.Map map ->
                sees(volume, map.host()) ? new Decision.Nothing("the host sees it") : new Decision.Change("");
            case VolumeAction.Unmap unmap ->
                sees(volume, unmap.host()) ? new Decision.Change("") : new Decision.Nothing("the host does not see it");
            case VolumeAction.CreateSnapshot snapshot ->
                has(volume, snapshot.name())
                        ? new Decision.Nothing("has a snapshot of that name")
                        : new Decision.Change("");
            case VolumeAction.Restore restore -> restore(volume, restore.snapshot());
            case VolumeAction.RemoveSnapshot snapshot ->
                has(volume, snapshot.name())
                        ? new Decision.Change("")
                        : new Decision.Nothing("has no snapshot of that name");
            case VolumeAction.SetTiering tiering ->
                volume.copies().stream().allMatch(c -> c.tiered() == tiering.on())
                        ? new Decision.Nothing("is so already")
                        : new Decision.Change("");
        };
    }

    private static Decision expand(Size now, Size wanted) {
        int more = wanted.compareTo(now);
        if (more == 0) {
            return new Decision.Nothing("has " + now);
        }
        return more < 0
                ? new Decision.Refuse("has " + now + ", which is more")
                : new Decision.Change(now + " -> " + wanted);
    }

    private static String loss(VolumeInfo volume) {
        String seen = volume.maps().isEmpty()
                ? ""
                : ", seen by "
                        + String.join(
                                ", ",
                                volume.maps().stream()
                                        .map(VolumeInfo.HostMap::host)
                                        .toList());
        String snapshots = volume.snapshots().isEmpty()
                ? ""
                : ", with " + volume.snapshots().size() + " snapshots";
        return volume.capacity() + seen + snapshots;
    }

    /** A host that has the volume mounted would go on with what it has in memory, and spoil what was restored. */
    private static Decision restore(VolumeInfo volume, String snapshot) {
        if (!has(volume, snapshot)) {
            return new Decision.Refuse("has no snapshot of that name");
        }
        return new Decision.Change(
                volume.maps().isEmpty()
                        ? "what was written since is lost"
                        : "what was written since is lost; "
                                + volume.maps().getFirst().host() + " sees it and must not have it mounted");
    }

    private static boolean sees(VolumeInfo volume, String host) {
        return volume.maps().stream().anyMatch(m -> m.host().equals(host));
    }

    private static boolean has(VolumeInfo volume, String snapshot) {
        return volume.snapshots().stream().anyMatch(s -> s.name().equals(snapshot));
    }
}
