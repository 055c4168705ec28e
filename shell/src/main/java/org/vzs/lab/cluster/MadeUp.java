package org.vzs.lab.cluster;

import java.util.List;
import org.vzs.lab.ontap.MakeDisks;

/**
 * The cluster of a fresh lab, with its troubles: a snapshot that a left-over clone volume holds, a volume that is nearly full,
 * disks that no node owns yet, and SSDs too few for a Flash Pool until more are made.
 */
final class MadeUp {
    static final long GB = 1L << 30;
    static final String SVM = "svm-01";
    static final String NODE = "cluster1-01";
    /** What a simulated disk of 1,000 MB gives: 1,020 MB. */
    static final long DISK = 1020L << 20;

    private final LabCluster cluster;

    private MadeUp(LabCluster cluster) {
        this.cluster = cluster;
    }

    static void fill(LabCluster cluster) {
        MadeUp made = new MadeUp(cluster);
        made.hardware();
        made.volumes();
        made.luns();
    }

    private void hardware() {
        cluster.table("vserver").add(Row.of("vserver", SVM, "type", "data", "state", "running"));
        for (String node : List.of(NODE, "cluster1-02")) {
            cluster.table("system node")
                    .add(Row.of("node", node, "model", "SIMBOX", "health", "true", "eligibility", "true"));
        }
        cluster.table("system node").get(0).set("serial-number", "4082368-50-7");
        cluster.table("system node").get(1).set("serial-number", "4034389-06-2");
        aggregate("aggr0", NODE, "true");
        aggregate("aggr1", NODE, "false");
        disks(0, "FCAL", "aggregate", "aggr0", NODE, 3);
        disks(0, "FCAL", "aggregate", "aggr1", NODE, 9);
        disks(0, "FCAL", "spare", "Pool0", NODE, 2);
        disks(1, "SSD", "unassigned", "-", "-", 4);
        disks(1, "FCAL", "unassigned", "-", "-", 2);
    }

    private void aggregate(String name, String node, String root) {
        cluster.table("storage aggregate")
                .add(Row.of(
                        "aggregate",
                        name,
                        "node",
                        node,
                        "state",
                        "online",
                        "raidtype",
                        "raid_dp",
                        "raidstatus",
                        "raid_dp, normal",
                        "hybrid-enabled",
                        "false",
                        "root",
                        root));
    }

    private void disks(int adapter, String type, String container, String in, String owner, int count) {
        for (int i = 0; i < count; i++) {
            String position =
                    !container.equals("aggregate") ? "present" : i == 0 ? "dparity" : i == 1 ? "parity" : "data";
            disk(cluster, adapter, type, DISK)
                    .set("container-type", container)
                    .set("container-name", in)
                    .set("owner", owner)
                    .set("position", position);
        }
    }

    /** A new disk in the next free place of an adapter. */
    static Row disk(LabCluster cluster, int adapter, String type, long size) {
        String first = MakeDisks.name(adapter, 0);
        String prefix = first.substring(0, first.indexOf('.') + 1);
        long there = cluster.rows("storage disk", d -> d.get("disk").startsWith(prefix))
                .count();
        String name = MakeDisks.name(adapter, (int) there);
        Row disk = Row.of("disk", name, "shelf", "-", "bay", name.substring(prefix.length()), "type", type)
                .set("usable-size", size)
                .set("container-type", "unassigned")
                .set("container-name", "-")
                .set("owner", "-")
                .set("position", "present");
        cluster.table("storage disk").add(disk);
        return disk;
    }

    private void volumes() {
        volume("svm_root", 1, 0.05, "RW", "none");
        volume("exchvol", 1.5, 0.75, "RW", "volume");
        volume("testvol", 1.5, 0.75, "DP", "none");
        volume("logs", 1, 0.96, "RW", "volume");
        volume("thin", 4, 0.5, "RW", "none");
        volume("sdw_cl_testvol_0", 1.5, 0.01, "RW", "none");
        cluster.table("volume clone")
                .add(Row.of(
                        "vserver",
                        SVM,
                        "flexclone",
                        "sdw_cl_testvol_0",
                        "parent-vserver",
                        SVM,
                        "parent-volume",
                        "testvol",
                        "parent-snapshot",
                        "exchsnap__exchange_01-01-2015_06.00.46",
                        "state",
                        "online"));
        String newest = "snapmirror.0151729559.2150000001.2015-01-16_061200";
        for (String volume : List.of("exchvol", "testvol")) {
            snapshot(volume, "exchsnap__exchange_01-01-2015_06.00.46", "Fri Jan 16 06:01:00 2015", 8);
            snapshot(volume, newest, "Fri Jan 16 06:12:00 2015", 1);
        }
        snapshot("logs", "daily.2015-01-15_0010", "Thu Jan 15 00:10:00 2015", 12);
        snapshot("logs", "daily.2015-01-16_0010", "Fri Jan 16 00:10:00 2015", 20);
        cluster.table("snapmirror")
                .add(Row.of(
                        "source-path",
                        SVM + ":exchvol",
                        "destination-path",
                        SVM + ":testvol",
                        "type",
                        "DP",
                        "state",
                        "Snapmirrored",
                        "status",
                        "Idle",
                        "lag-time",
                        "0:18:28",
                        "healthy",
                        "true",
                        "newest-snapshot",
                        newest));
    }

    private void volume(String name, double gb, double used, String type, String guarantee) {
        cluster.table("volume")
                .add(Row.of(
                                "vserver",
                                SVM,
                                "volume",
                                name,
                                "aggregate",
                                "aggr1",
                                "state",
                                "online",
                                "type",
                                type,
                                "space-guarantee",
                                guarantee)
                        .set("size", (long) (gb * GB))
                        .set("used", (long) (used * GB) / 4096 * 4096));
    }

    private void snapshot(String volume, String name, String at, long mb) {
        cluster.table("volume snapshot")
                .add(Row.of("vserver", SVM, "volume", volume, "snapshot", name, "create-time", at)
                        .set("size", mb << 20));
    }

    private void luns() {
        cluster.table("lun igroup").add(Row.of("vserver", SVM, "igroup", "exch01", "logged-in", "true"));
        cluster.table("lun igroup").add(Row.of("vserver", SVM, "igroup", "verify01", "logged-in", "false"));
        lun("exchvol", "exch01");
        lun("testvol", "");
        lun("sdw_cl_testvol_0", "verify01");
    }

    private void lun(String volume, String igroup) {
        String path = "/vol/" + volume + "/db.lun";
        cluster.table("lun")
                .add(Row.of(
                                "vserver",
                                SVM,
                                "path",
                                path,
                                "volume",
                                volume,
                                "lun",
                                "db.lun",
                                "state",
                                "online",
                                "mapped",
                                igroup.isEmpty() ? "unmapped" : "mapped",
                                "ostype",
                                "windows_2008")
                        .set("size", GB / 2));
        if (!igroup.isEmpty()) {
            cluster.table("lun mapping")
                    .add(Row.of("vserver", SVM, "path", path, "igroup", igroup, "lun-id", "0", "protocol", "iscsi"));
        }
    }
}
