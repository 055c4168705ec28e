package org.vzs.lab.storwize;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The system that a fresh lab begins with. The pool "Production Pool" has an SSD array with no spare SSD, and extents of
 * 1024 MiB; the array of backup_pool has seven drives, and the data of one spare are on their way back.
 */
final class MadeUp {
    private static final long GIB = 1L << 30;
    private static final String[] PRODUCTION = {"0", "Production Pool"};
    private static final String[] BACKUP = {"1", "backup_pool"};

    private MadeUp() {}

    static void fill(LabStorwize s) {
        s.add(
                "system",
                row(
                        "id",
                        "00000200A0C00F1E",
                        "name",
                        "v7000",
                        "location",
                        "local",
                        "partnership",
                        "",
                        "bandwidth",
                        "",
                        "total_mdisk_capacity",
                        "",
                        "space_in_mdisk_grps",
                        "",
                        "code_level",
                        "6.4.1.4 (build 75.3.1303080000)",
                        "console_IP",
                        "192.0.2.70:443",
                        "layer",
                        "storage"));
        node(s, "1", "yes");
        node(s, "2", "no");
        pool(s, PRODUCTION, 1024);
        pool(s, BACKUP, 256);
        array(s, 0, "raid5", 3906 * GIB, PRODUCTION, "sas_hdd", 558 * GIB, 2, 3, 4, 5, 6, 7, 8, 9);
        array(s, 1, "raid10", 278 * GIB, PRODUCTION, "sas_ssd", 278 * GIB, 0, 1);
        array(s, 2, "raid6", 9310 * GIB, BACKUP, "sas_nearline_hdd", 1862 * GIB, 11, 12, 13, 18, 15, 16, 17);
        drive(s, 10, "spare", "sas_hdd", 558 * GIB);
        drive(s, 14, "member", "sas_nearline_hdd", 1862 * GIB);
        drive(s, 19, "spare", "sas_nearline_hdd", 1862 * GIB);
        drive(s, 20, "candidate", "sas_hdd", 558 * GIB);
        copyBack(s);
        s.rows("drive").sort((a, b) -> Long.compare(LabStorwize.number(a, "id"), LabStorwize.number(b, "id")));
        volume(s, "esx-ds01", 2048 * GIB, -1, PRODUCTION);
        volume(s, "esx-ds02", 1024 * GIB, 300 * GIB, PRODUCTION);
        volume(s, "db_data", 200 * GIB, -1, PRODUCTION);
        volume(s, "db log", 50 * GIB, -1, PRODUCTION, BACKUP);
        volume(s, "backup01", 4096 * GIB, -1, BACKUP);
        host(s, "0", "esx1");
        host(s, "1", "esx2");
        host(s, "2", "db host");
        VolumeCommands volumes = new VolumeCommands(s);
        volumes.map("esx1", "esx-ds01", true);
        volumes.map("esx2", "esx-ds01", true);
        volumes.map("esx1", "esx-ds02", false);
        volumes.map("db host", "db_data", false);
        volumes.map("db host", "db log", false);
        s.add(
                "rcrelationship",
                row(
                        "id",
                        "4",
                        "name",
                        "rcrel0",
                        "master_cluster_id",
                        "00000200A0C00F1E",
                        "master_cluster_name",
                        "v7000",
                        "master_vdisk_id",
                        "4",
                        "master_vdisk_name",
                        "backup01",
                        "aux_cluster_id",
                        "00000200A0C00F2F",
                        "aux_cluster_name",
                        "v7000-dr",
                        "aux_vdisk_id",
                        "7",
                        "aux_vdisk_name",
                        "backup01-dr",
                        "primary",
                        "master",
                        "consistency_group_id",
                        "",
                        "consistency_group_name",
                        "",
                        "state",
                        "consistent_synchronized",
                        "bg_copy_priority",
                        "50",
                        "progress",
                        "",
                        "copy_type",
                        "global"));
        event(s, "101", "drive", "14", "message", "", "988025", "Drive was replaced");
        // A text with the delimiter in it that clients like best.
        event(s, "104", "enclosure", "1", "alert", "no", "010037", "Battery conditioning is required! See the manual");
    }

    static Map<String, String> row(String... pairs) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static void node(LabStorwize s, String id, String config) {
        s.add(
                "node",
                row(
                        "id",
                        id,
                        "name",
                        "node" + id,
                        "WWNN",
                        "500507680200AA0" + id,
                        "status",
                        "online",
                        "IO_group_id",
                        "0",
                        "IO_group_name",
                        "io_grp0",
                        "config_node",
                        config,
                        "hardware",
                        "100",
                        "iscsi_name",
                        "iqn.1986-03.com.ibm:2145.v7000.node" + id,
                        "panel_name",
                        "01-" + id,
                        "enclosure_id",
                        "1",
                        "canister_id",
                        id,
                        "enclosure_serial_number",
                        "7800001"));
    }

    private static void pool(LabStorwize s, String[] pool, int extent) {
        s.add(
                "mdiskgrp",
                row(
                        "id",
                        pool[0],
                        "name",
                        pool[1],
                        "status",
                        "online",
                        "extent_size",
                        Integer.toString(extent),
                        "warning",
                        "80",
                        "easy_tier",
                        "auto"));
    }

    private static void array(
            LabStorwize s, int id, String level, long capacity, String[] pool, String kind, long size, int... drives) {
        String name = "mdisk" + id;
        String number = Integer.toString(id);
        s.add(
                "array",
                row(
                        "mdisk_id",
                        number,
                        "mdisk_name",
                        name,
                        "status",
                        "online",
                        "mdisk_grp_id",
                        pool[0],
                        "mdisk_grp_name",
                        pool[1],
                        "capacity",
                        Long.toString(capacity),
                        "raid_status",
                        "online",
                        "raid_level",
                        level,
                        "redundancy",
                        level.equals("raid6") ? "2" : "1",
                        "strip_size",
                        "256",
                        "tier",
                        kind.equals("sas_ssd") ? "generic_ssd" : "generic_hdd"));
        for (int i = 0; i < drives.length; i++) {
            String drive = Integer.toString(drives[i]);
            drive(s, drives[i], "member", kind, size);
            s.add(
                    "arraymember",
                    row(
                            "mdisk_id",
                            number,
                            "mdisk_name",
                            name,
                            "member_id",
                            Integer.toString(i),
                            "drive_id",
                            drive,
                            "new_drive_id",
                            "",
                            "balanced",
                            "exact"));
        }
    }

    private static void drive(LabStorwize s, int id, String use, String kind, long size) {
        s.add(
                "drive",
                row(
                        "id",
                        Integer.toString(id),
                        "status",
                        "online",
                        "error_sequence_number",
                        "",
                        "use",
                        use,
                        "tech_type",
                        kind,
                        "capacity",
                        Long.toString(size),
                        "enclosure_id",
                        "1",
                        "slot_id",
                        Integer.toString(id + 1)));
    }

    /** Drive 14 was replaced; what the spare 18 took over in its place is copied back. It stands still in the lab. */
    private static void copyBack(LabStorwize s) {
        s.where("arraymember", "drive_id", "18").getFirst().put("new_drive_id", "14");
        s.add(
                "arraymemberprogress",
                row(
                        "mdisk_id",
                        "2",
                        "mdisk_name",
                        "mdisk2",
                        "member_id",
                        "3",
                        "drive_id",
                        "18",
                        "task",
                        "exchange",
                        "new_drive_id",
                        "14",
                        "progress",
                        "43",
                        "estimated_completion_time",
                        ""));
    }

    private static void volume(LabStorwize s, String name, long size, long used, String[]... pools) {
        VolumeCommands volumes = new VolumeCommands(s);
        for (int i = 0; i < pools.length; i++) {
            if (i == 0) {
                volumes.make(name, pools[0][0], size, used);
            } else {
                volumes.copy(name, pools[i][0]);
            }
        }
    }

    private static void host(LabStorwize s, String id, String name) {
        s.add("host", row("id", id, "name", name, "port_count", "2", "iogrp_count", "4", "status", "online"));
    }

    private static void event(
            LabStorwize s,
            String number,
            String type,
            String id,
            String status,
            String fixed,
            String event,
            String text) {
        s.add(
                "eventlog",
                row(
                        "sequence_number",
                        number,
                        "last_timestamp",
                        "130402083015",
                        "object_type",
                        type,
                        "object_id",
                        id,
                        "object_name",
                        "",
                        "copy_id",
                        "",
                        "status",
                        status,
                        "fixed",
                        fixed,
                        "event_id",
                        event,
                        "error_code",
                        "",
                        "description",
                        text));
    }
}
