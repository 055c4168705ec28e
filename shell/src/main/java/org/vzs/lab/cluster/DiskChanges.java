package org.vzs.lab.cluster;

import java.util.List;
import org.vzs.lab.ontap.MakeDisks;

/** What can be done to disks and aggregates, whichever way it is asked for. */
final class DiskChanges {
    private static final String SSD = "SSD";

    private final LabCluster cluster;

    DiskChanges(LabCluster cluster) {
        this.cluster = cluster;
    }

    Row aggregate(String name) {
        return cluster.rows("storage aggregate", a -> a.is("aggregate", name))
                .findFirst()
                .orElseThrow(() -> new Refusal("787141", "Aggregate \"" + name + "\" does not exist."));
    }

    void assign(String name, String owner) {
        Row disk = cluster.rows("storage disk", d -> d.is("disk", name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.NO_ENTRY, "Disk \"" + name + "\" does not exist."));
        if (cluster.rows("system node", n -> n.is("node", owner)).findAny().isEmpty()) {
            throw new Refusal(Refusal.NO_ENTRY, "Node \"" + owner + "\" does not exist.");
        }
        if (!disk.is("container-type", "unassigned")) {
            throw new Refusal(
                    "14811141", "Disk \"" + name + "\" is already owned by node \"" + disk.get("owner") + "\".");
        }
        disk.set("owner", owner).set("container-type", "spare").set("container-name", "Pool0");
    }

    void hybrid(Row aggregate, boolean on) {
        if (!on && aggregate.is("hybrid", "true")) {
            throw new Refusal(
                    "786447",
                    "Cannot disable hybrid on aggregate \"" + aggregate.get("aggregate") + "\" because it has SSDs.");
        }
        aggregate.set("hybrid-enabled", Boolean.toString(on));
    }

    /** Adds spares of a type; SSDs among hard disks only where that is enabled. */
    void add(Row aggregate, String type, int count) {
        String name = aggregate.get("aggregate");
        List<Row> there = cluster.disks(d -> d.is("container-name", name));
        boolean mixed = there.stream().anyMatch(d -> d.is("type", SSD) != type.equals(SSD));
        if (mixed && aggregate.is("hybrid-enabled", "false")) {
            throw new Refusal(
                    "786434",
                    "Cannot add disks of type " + type + " to aggregate \"" + name
                            + "\" because it is not hybrid enabled.");
        }
        List<Row> spares = cluster.disks(
                d -> d.is("container-type", "spare") && d.is("type", type) && d.is("owner", aggregate.get("node")));
        if (spares.size() < count) {
            throw new Refusal(
                    "786435",
                    "Aggregate \"" + name + "\": only " + spares.size() + " suitable spares of type " + type
                            + " on node \"" + aggregate.get("node") + "\", " + count + " are needed.");
        }
        // A kind of disk that is new to the aggregate begins a RAID group of its own, with parity of its own.
        boolean group = there.stream().noneMatch(d -> d.is("type", type));
        if (group && count < 3) {
            throw new Refusal("786436", "A raid_dp RAID group needs at least 3 disks.");
        }
        for (int i = 0; i < count; i++) {
            String position = group && i == 0 ? "dparity" : group && i == 1 ? "parity" : "data";
            spares.get(i)
                    .set("container-type", "aggregate")
                    .set("container-name", name)
                    .set("position", position);
        }
    }

    /** What the simulator's own program does: makes files that are disks. */
    String make(MakeDisks call) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < call.count(); i++) {
            long size = call.ssd() ? 500L << 20 : MadeUp.DISK;
            String disk =
                    MadeUp.disk(cluster, call.adapter(), call.type(), size).get("disk");
            said.append(call.says(disk, i));
        }
        return said.append(MakeDisks.end()).toString();
    }
}
