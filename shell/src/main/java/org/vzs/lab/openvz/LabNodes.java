package org.vzs.lab.openvz;

import java.util.List;
import java.util.Map;

/** The two made-up nodes of the lab's estate. */
public final class LabNodes {
    private static final List<String> TEMPLATES = List.of(
            "scientific-6-standard_6.0_i386", "centos-6-standard_6.0-20121116_i386", "debian-7.0-standard_7.0-2_amd64");
    private static final List<String> HOSTS =
            List.of("web01", "web02", "db01", "mail", "ldap", "wiki", "build", "cache01", "cache02", "monitor");

    /** A small plan, as hosters sold it. */
    private static final Map<String, String> LIMITS = Map.ofEntries(
            Map.entry("KMEMSIZE", "21055923:21377049"),
            Map.entry("LOCKEDPAGES", "256:256"),
            Map.entry("PRIVVMPAGES", "243200:262144"),
            Map.entry("SHMPAGES", "21504:21504"),
            Map.entry("NUMPROC", "240:240"),
            Map.entry("PHYSPAGES", "0:2147483647"),
            Map.entry("VMGUARPAGES", "201216:204800"),
            Map.entry("OOMGUARPAGES", "26112:2147483647"),
            Map.entry("NUMTCPSOCK", "360:360"),
            Map.entry("NUMFLOCK", "188:206"),
            Map.entry("NUMPTY", "16:16"),
            Map.entry("NUMSIGINFO", "256:256"),
            Map.entry("TCPSNDBUF", "1720320:2703360"),
            Map.entry("TCPRCVBUF", "1720320:2703360"),
            Map.entry("OTHERSOCKBUF", "1126080:2097152"),
            Map.entry("DGRAMRCVBUF", "262144:262144"),
            Map.entry("NUMOTHERSOCK", "360:360"),
            Map.entry("DCACHESIZE", "3409920:3624960"),
            Map.entry("NUMFILE", "9312:9312"),
            Map.entry("NUMIPTENT", "128:128"));

    private LabNodes() {}

    /** {@code hn1} with ten containers and {@code hn2} with three; each can migrate to the other. */
    public static List<OpenVzNode> estate() {
        OpenVzNode one = node("hn1", 101, HOSTS);
        OpenVzNode two = node("hn2", 201, List.of("web03", "db02", "backup"));
        one.peer(two);
        two.peer(one);
        return List.of(one, two);
    }

    private static OpenVzNode node(String name, int firstId, List<String> hosts) {
        OpenVzNode node = new OpenVzNode(name);
        TEMPLATES.forEach(node::template);
        for (int i = 0; i < hosts.size(); i++) {
            node.add(container(firstId + i, hosts.get(i), i));
        }
        return node;
    }

    private static LabContainer container(int id, String host, int i) {
        LabContainer ct = new LabContainer(id)
                .with("ONBOOT", i % 4 == 3 ? "no" : "yes")
                .with("DISKSPACE", "15048576:15153024")
                .with("DISKINODES", "600000:620000")
                .with("CPUUNITS", Integer.toString(1000 + 500 * (i % 3)))
                .with("VE_ROOT", "/var/lib/vz/root/$VEID")
                .with("VE_PRIVATE", "/var/lib/vz/private/$VEID")
                .with("OSTEMPLATE", TEMPLATES.get(i % TEMPLATES.size()))
                .with("ORIGIN_SAMPLE", "vps.basic")
                .with("HOSTNAME", host + ".lab.example")
                .with("NAME", host)
                .with("IP_ADDRESS", "192.0.2." + (10 + id % 200))
                .with("NAMESERVER", "192.0.2.1")
                .holding("1k-blocks", 900_000L + 310_000L * i)
                .holding("inodes", 40_000L + 9_000L * i);
        LIMITS.forEach(ct::with);
        if (i % 5 != 4) {
            ct.state(LabState.RUNNING);
            ct.holding("kmemsize", 7_430_824 + 110_000L * i)
                    .holding("privvmpages", 49_608)
                    .holding("numproc", 45)
                    .holding("physpages", 33_338)
                    .holding("oomguarpages", 33_338)
                    .holding("tcpsndbuf", 53_760)
                    .holding("tcprcvbuf", 98_304)
                    .holding("numfile", 970);
        }
        return host.equals("db01") ? ct.failing("tcpsndbuf", 1_824).failing("privvmpages", 12) : ct;
    }
}
