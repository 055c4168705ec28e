package org.vzs.lab.cluster;

import java.util.ArrayList;
import java.util.List;

/** What follows from the rest of the state: sizes of aggregates, what holds a snapshot, whether an aggregate is a Flash Pool. */
final class Derived {
    private final LabCluster cluster;

    Derived(LabCluster cluster) {
        this.cluster = cluster;
    }

    void settle() {
        cluster.table("volume snapshot")
                .removeIf(s -> cluster.rows("volume", v -> v.place().equals(s.place()))
                                .findAny()
                                .isEmpty()
                        || (s.is("kept", "true") && !cloned(s)));
        cluster.table("volume snapshot").forEach(this::owners);
        cluster.table("volume").forEach(Derived::space);
        cluster.table("storage aggregate").forEach(this::aggregate);
    }

    private boolean cloned(Row snapshot) {
        return cluster.rows(
                        "volume clone",
                        c -> c.is("vserver", snapshot.get("vserver"))
                                && c.is("parent-volume", snapshot.get("volume"))
                                && c.is("parent-snapshot", snapshot.get("snapshot")))
                .findAny()
                .isPresent();
    }

    private void owners(Row snapshot) {
        List<String> owners = new ArrayList<>();
        if (cloned(snapshot)) {
            owners.add("volume clone");
        }
        boolean mirrored = cluster.rows(
                        "snapmirror",
                        m -> m.is("state", "Snapmirrored")
                                && (m.is("source-path", snapshot.place()) || m.is("destination-path", snapshot.place()))
                                && m.is("newest-snapshot", snapshot.get("snapshot")))
                .findAny()
                .isPresent();
        if (mirrored) {
            owners.add("snapmirror");
        }
        snapshot.set("owners", owners.isEmpty() ? "-" : String.join(",", owners));
        snapshot.set("busy", owners.isEmpty() ? "false" : "true");
    }

    private static void space(Row volume) {
        long size = volume.number("size");
        long used = volume.number("used");
        volume.set("available", Math.max(0, size - used));
        volume.set("percent-used", size == 0 ? "0%" : used * 100 / size + "%");
    }

    private void aggregate(Row aggregate) {
        String name = aggregate.get("aggregate");
        List<Row> disks = cluster.disks(d -> d.is("container-name", name));
        long data = disks.stream()
                .filter(d -> d.is("position", "data") && !d.is("type", "SSD"))
                .mapToLong(d -> d.number("usable-size"))
                .sum();
        long promised = cluster.rows("volume", v -> v.is("aggregate", name))
                .mapToLong(v -> v.is("space-guarantee", "none") ? v.number("used") : v.number("size"))
                .sum();
        boolean flash = disks.stream().anyMatch(d -> d.is("type", "SSD"));
        aggregate
                .set("size", data)
                .set("usedsize", promised)
                .set("availsize", Math.max(0, data - promised))
                .set("percent-used", data == 0 ? "0%" : promised * 100 / data + "%")
                .set("diskcount", disks.size())
                .set("hybrid", Boolean.toString(flash))
                .set("storage-type", flash ? "hybrid" : "hdd")
                .set(
                        "volcount",
                        cluster.rows("volume", v -> v.is("aggregate", name)).count());
    }
}
