package org.vzs.lab.ontap;

import java.util.List;
import java.util.Locale;

/** What a filer says of its parts. */
final class FilerHardware {
    private FilerHardware() {}

    static String system(String name) {
        return "\tNetApp Release 8.2.2 7-Mode: Fri Aug 22 02:36:57 PDT 2014\n"
                + "\tSystem ID: 0151729559 (" + name + ")\n"
                + "\tSystem Serial Number: 4055372-07-2 (" + name + ")\n"
                + "\tModel Name: SIMBOX\n"
                + "\tProcessors: 1\n";
    }

    static String aggregates(FilerDisks disks) {
        StringBuilder text = new StringBuilder("           Aggr State           Status            Options\n");
        for (String name : List.of("aggr0", "aggr1")) {
            boolean flash =
                    !disks.disks(d -> d.aggregate.equals(name) && d.ssd()).isEmpty();
            text.append(String.format(Locale.ROOT, "%15s online          raid_dp, aggr     ", name))
                    .append(name.equals("aggr0") ? "root" : "raidsize=16")
                    .append(disks.hybrid(name) ? ", hybrid_enabled=on\n" : "\n")
                    .append(" ".repeat(32))
                    .append(flash ? "hybrid, 64-bit\n" : "64-bit\n");
        }
        return text.toString();
    }

    static String raid(FilerDisks disks) {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("aggr1", "aggr0")) {
            aggregate(text, name, disks);
        }
        text.append("\nPool1 spare disks (empty)\n\nPool0 spare disks\n\n");
        text.append("RAID Disk       Device  HA  SHELF BAY CHAN Pool Type  RPM  Used (MB/blks)    Phys (MB/blks)\n");
        text.append("---------       ------  ------------- ---- ---- ---- ----- --------------    --------------\n");
        text.append("Spare disks for block checksum\n");
        disks.disks(d -> d.role.equals("spare")).forEach(d -> disk(text, "", "spare  ", d));
        return text.toString();
    }

    private static void aggregate(StringBuilder text, String name, FilerDisks disks) {
        List<LabDisk> cache = disks.disks(d -> d.aggregate.equals(name) && d.ssd());
        text.append("Aggregate " + name + " (online, raid_dp" + (cache.isEmpty() ? "" : ", hybrid")
                + ") (block checksums)\n  Plex /" + name + "/plex0 (online, normal, active, pool0)\n");
        group(text, name, 0, disks.disks(d -> d.aggregate.equals(name) && !d.ssd()));
        if (!cache.isEmpty()) {
            group(text, name, 1, cache);
        }
    }

    private static void group(StringBuilder text, String name, int group, List<LabDisk> disks) {
        text.append("    RAID group /" + name + "/plex0/rg" + group + " (normal, block checksums)\n\n"
                + "      RAID Disk Device  HA  SHELF BAY CHAN Pool Type  RPM  Used (MB/blks)    Phys (MB/blks)\n"
                + "      --------- ------  ------------- ---- ---- ---- ----- --------------    --------------\n");
        disks.forEach(d -> disk(text, "      ", d.role, d));
        text.append('\n');
    }

    private static void disk(StringBuilder text, String indent, String role, LabDisk disk) {
        text.append(String.format(
                Locale.ROOT,
                "%s%-9s %-7s %-4s  ?   ?   FC:B   0  %-4s %5s %s%n",
                indent,
                role,
                disk.name,
                disk.name.substring(0, disk.name.indexOf('.')),
                disk.type,
                disk.ssd() ? "N/A" : "15000",
                disk.ssd() ? "500/1024000        527/1080448" : "1020/2089984      1027/2104448"));
    }
}
