package org.vzs.lab.storwize;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each list command prints, in the order of the 6.4 releases. */
final class Columns {
    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry(
                    "mdiskgrp",
                    "id name status mdisk_count vdisk_count capacity extent_size free_capacity virtual_capacity"
                            + " used_capacity real_capacity overallocation warning easy_tier easy_tier_status"),
            Map.entry(
                    "mdisk",
                    "id name status mode mdisk_grp_id mdisk_grp_name capacity ctrl_LUN_# controller_name UID tier"),
            Map.entry(
                    "array",
                    "mdisk_id mdisk_name status mdisk_grp_id mdisk_grp_name capacity raid_status raid_level redundancy"
                            + " strip_size tier"),
            Map.entry("arraymember", "mdisk_id mdisk_name member_id drive_id new_drive_id spare_protection balanced"),
            Map.entry(
                    "arraymemberprogress",
                    "mdisk_id mdisk_name member_id drive_id task new_drive_id progress estimated_completion_time"),
            Map.entry(
                    "drive",
                    "id status error_sequence_number use tech_type capacity mdisk_id mdisk_name member_id enclosure_id"
                            + " slot_id"),
            Map.entry(
                    "vdisk",
                    "id name IO_group_id IO_group_name status mdisk_grp_id mdisk_grp_name capacity type FC_id FC_name"
                            + " RC_id RC_name vdisk_UID fc_map_count copy_count fast_write_state se_copy_count"),
            Map.entry(
                    "vdiskcopy",
                    "vdisk_id vdisk_name copy_id status sync primary mdisk_grp_id mdisk_grp_name capacity type se_copy"
                            + " easy_tier easy_tier_status compressed_copy"),
            Map.entry(
                    "sevdiskcopy",
                    "vdisk_id vdisk_name copy_id mdisk_grp_id mdisk_grp_name capacity used_capacity real_capacity"
                            + " free_capacity overallocation autoexpand warning grainsize se_copy compressed_copy"),
            Map.entry("host", "id name port_count iogrp_count status"),
            Map.entry("hostvdiskmap", "id name SCSI_id vdisk_id vdisk_name vdisk_UID"),
            Map.entry(
                    "fcmap",
                    "id name source_vdisk_id source_vdisk_name target_vdisk_id target_vdisk_name group_id group_name"
                            + " status progress copy_rate clean_progress incremental partner_FC_id partner_FC_name"
                            + " restoring start_time rc_controlled"),
            Map.entry(
                    "rcrelationship",
                    "id name master_cluster_id master_cluster_name master_vdisk_id master_vdisk_name aux_cluster_id"
                            + " aux_cluster_name aux_vdisk_id aux_vdisk_name primary consistency_group_id"
                            + " consistency_group_name state bg_copy_priority progress copy_type"),
            Map.entry(
                    "eventlog",
                    "sequence_number last_timestamp object_type object_id object_name copy_id status fixed event_id"
                            + " error_code description"),
            Map.entry(
                    "node",
                    "id name UPS_serial_number WWNN status IO_group_id IO_group_name config_node UPS_unique_id hardware"
                            + " iscsi_name iscsi_alias panel_name enclosure_id canister_id enclosure_serial_number"));

    /** Those whose values are sizes. */
    static final Set<String> SIZES = Set.of(
            "capacity",
            "free_capacity",
            "virtual_capacity",
            "used_capacity",
            "real_capacity",
            "total_mdisk_capacity",
            "space_in_mdisk_grps");

    private Columns() {}

    /** Whether there is such a list. */
    static boolean has(String table) {
        return ALL.containsKey(table);
    }

    static List<String> of(String table) {
        return List.of(ALL.getOrDefault(table, "").split(" ", -1));
    }
}
