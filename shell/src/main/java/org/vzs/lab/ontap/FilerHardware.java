package org.vzs.lab.ontap;

import java.util.Locale;

/** What a filer says of its parts, which nothing changes yet. */
final class FilerHardware {
    private FilerHardware() {}

    static String system(String name) {
        return "\tNetApp Release 8.2.2 7-Mode: Fri Aug 22 02:36:57 PDT 2014\n"
                + "\tSystem ID: 0151729559 (" + name + ")\n"
                + "\tSystem Serial Number: 4055372-07-2 (" + name + ")\n"
                + "\tModel Name: SIMBOX\n"
                + "\tProcessors: 1\n";
    }

    static String aggregates() {
        return """
                           Aggr State           Status            Options
                          aggr0 online          raid_dp, aggr     root
                                                64-bit
                          aggr1 online          raid_dp, aggr     raidsize=16
                                                64-bit
                """;
    }

    static String raid() {
        StringBuilder text = new StringBuilder();
        aggregate(text, "aggr1", 19, 6);
        aggregate(text, "aggr0", 16, 3);
        text.append("\nPool1 spare disks (empty)\n\nPool0 spare disks\n\n");
        text.append("RAID Disk       Device  HA  SHELF BAY CHAN Pool Type  RPM  Used (MB/blks)    Phys (MB/blks)\n");
        text.append("---------       ------  ------------- ---- ---- ---- ----- --------------    --------------\n");
        text.append("Spare disks for block checksum\n");
        for (int i = 25; i < 28; i++) {
            disk(text, "", "spare  ", i);
        }
        return text.toString();
    }

    private static void aggregate(StringBuilder text, String name, int first, int disks) {
        text.append("Aggregate " + name + " (online, raid_dp) (block checksums)\n  Plex /" + name
                + "/plex0 (online, normal, active, pool0)\n    RAID group /" + name
                + "/plex0/rg0 (normal, block checksums)\n\n"
                + "      RAID Disk Device  HA  SHELF BAY CHAN Pool Type  RPM  Used (MB/blks)    Phys (MB/blks)\n"
                + "      --------- ------  ------------- ---- ---- ---- ----- --------------    --------------\n");
        for (int i = 0; i < disks; i++) {
            disk(text, "      ", i == 0 ? "dparity" : i == 1 ? "parity" : "data", first + i);
        }
        text.append('\n');
    }

    private static void disk(StringBuilder text, String indent, String role, int number) {
        text.append(String.format(
                Locale.ROOT,
                "%s%-9s v4.%d   v4    ?   ?   FC:B   0  FCAL 15000 1020/2089984      1027/2104448%n",
                indent,
                role,
                number));
    }
}
