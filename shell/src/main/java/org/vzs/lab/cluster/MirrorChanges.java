package org.vzs.lab.cluster;

/** What can be done to SnapMirror relations and LUNs. */
final class MirrorChanges {
    private final LabCluster cluster;

    MirrorChanges(LabCluster cluster) {
        this.cluster = cluster;
    }

    private Row mirror(String destination) {
        return cluster.rows("snapmirror", m -> m.is("destination-path", destination))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.NO_ENTRY, "SnapMirror relationship with destination " + destination + " not found."));
    }

    private Row copy(Row mirror) {
        String[] parts = mirror.get("destination-path").split(":", 2);
        return cluster.volume(parts[0], parts[1]);
    }

    void breakOff(String destination) {
        Row mirror = mirror(destination);
        if (!mirror.is("status", "Idle")) {
            throw new Refusal("13303808", "Transfer in progress.");
        }
        mirror.set("state", "Broken-off");
        copy(mirror).set("type", "RW");
    }

    void resync(String destination) {
        Row mirror = mirror(destination);
        mirror.set("state", "Snapmirrored");
        copy(mirror).set("type", "DP");
    }

    Row lun(String vserver, String path) {
        return cluster.rows("lun", l -> l.is("vserver", vserver) && l.is("path", path))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal("5374875", "LUN \"" + path + "\" does not exist in Vserver \"" + vserver + "\"."));
    }

    void map(Row lun, String igroup) {
        cluster.need(
                "lun igroup", g -> g.is("igroup", igroup), Refusal.NO_ENTRY, "igroup \"" + igroup + "\" not found.");
        lun.set("mapped", "mapped");
        cluster.table("lun mapping")
                .add(Row.of(
                        "vserver",
                        lun.get("vserver"),
                        "path",
                        lun.get("path"),
                        "igroup",
                        igroup,
                        "lun-id",
                        "0",
                        "protocol",
                        "iscsi"));
    }

    void unmap(Row lun, String igroup) {
        cluster.table("lun mapping").removeIf(m -> m.is("path", lun.get("path")) && m.is("igroup", igroup));
        boolean left = cluster.rows("lun mapping", m -> m.is("path", lun.get("path")))
                .findAny()
                .isPresent();
        lun.set("mapped", left ? "mapped" : "unmapped");
    }
}
