package org.vzs.lab.cluster;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the command line prints beside its tables. */
final class ClusterTexts {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final LabCluster cluster;

    ClusterTexts(LabCluster cluster) {
        this.cluster = cluster;
    }

    static String version() {
        return "NetApp Release " + LabCluster.VERSION + ": Tue Dec 08 13:50:13 UTC 2020";
    }

    /** What a command prints; null if it is none that only prints. */
    @Nullable
    String of(Words words) {
        return switch (words.command()) {
            case "version" -> version() + "\n";
            case "cluster identity show" -> identity();
            case "cluster date show" -> dates();
            case "lun igroup show" -> groups();
            case "system node run" -> run(words);
            default -> null;
        };
    }

    private String dates() {
        StringBuilder text = new StringBuilder("""
                Node        Date                Time zone
                ----------- ------------------- -------------------------
                """);
        cluster.rows("system node", _ -> true)
                .forEach(n -> text.append(n.get("node"))
                        .append(' ')
                        .append(CLOCK.format(cluster.now()))
                        .append(" Etc/UTC\n"));
        return text.append("2 entries were displayed.\n").toString();
    }

    private String groups() {
        StringBuilder text = new StringBuilder();
        cluster.rows("lun igroup", _ -> true)
                .forEach(g -> text.append("          Vserver Name: " + g.get("vserver") + "\n           Igroup Name: "
                        + g.get("igroup") + "\n              Protocol: iscsi\n               OS Type: windows_2008\n"
                        + "            Initiators: iqn.1991-05.com.microsoft:" + g.get("igroup") + ".example.com "
                        + (g.is("logged-in", "true") ? "(logged in)" : "(not logged in)") + "\n\n"));
        return text.toString();
    }

    private String identity() {
        return "\n          Cluster UUID: " + ClusterRest.uuid("cluster", cluster.name)
                + "\n          Cluster Name: " + cluster.name
                + "\n Cluster Serial Number: 1-80-000011\n      Cluster Location: -\n       Cluster Contact: -\n\n";
    }

    private String run(Words words) {
        String node = words.needed("node");
        cluster.need("system node", n -> n.is("node", node), Refusal.NO_ENTRY, "Node \"" + node + "\" does not exist.");
        String asked = String.join(" ", words.bare());
        if (!asked.equals("sysconfig") && !words.get("command").startsWith("sysconfig")) {
            throw new Refusal("", "the lab's nodes know only sysconfig -r");
        }
        return raid(node);
    }

    private String raid(String node) {
        StringBuilder text = new StringBuilder();
        for (Row aggregate :
                cluster.rows("storage aggregate", a -> a.is("node", node)).toList()) {
            String name = aggregate.get("aggregate");
            boolean flash = aggregate.is("hybrid", "true");
            text.append("Aggregate ")
                    .append(name)
                    .append(" (online, raid_dp")
                    .append(flash ? ", hybrid" : "")
                    .append(") (block checksums)\n  Plex /" + name + "/plex0 (online, normal, active, pool0)\n");
            int group = 0;
            for (List<Row> disks : List.of(
                    cluster.disks(d -> d.is("container-name", name) && !d.is("type", "SSD")),
                    cluster.disks(d -> d.is("container-name", name) && d.is("type", "SSD")))) {
                if (!disks.isEmpty()) {
                    text.append("    RAID group /" + name + "/plex0/rg" + group++ + " (normal, block checksums)\n\n");
                    table(text, "      ", disks);
                }
            }
        }
        text.append("\nPool1 spare disks (empty)\n\nPool0 spare disks\n\n");
        table(text, "", cluster.disks(d -> d.is("owner", node) && d.is("container-type", "spare")));
        return text.toString();
    }

    private static void table(StringBuilder text, String indent, List<Row> disks) {
        text.append(indent)
                .append("RAID Disk Device  HA  SHELF BAY CHAN Pool Type  RPM  Used (MB/blks)    Phys (MB/blks)\n")
                .append(indent)
                .append("--------- ------  ------------- ---- ---- ---- ----- --------------    --------------\n");
        for (Row disk : disks) {
            boolean ssd = disk.is("type", "SSD");
            long blocks = disk.number("usable-size") / 512;
            text.append(String.format(
                    Locale.ROOT,
                    "%s%-9s %-7s v%s    ?   ?   FC:B   0  %-4s %5s %d/%d      %d/%d%n",
                    indent,
                    disk.is("position", "present") ? "spare" : disk.get("position"),
                    disk.get("disk"),
                    disk.get("disk").substring(1, disk.get("disk").indexOf('.')),
                    disk.get("type"),
                    ssd ? "N/A" : "15000",
                    blocks / 2048,
                    blocks,
                    blocks / 2048 + 7,
                    blocks + 14464));
        }
        text.append('\n');
    }
}
