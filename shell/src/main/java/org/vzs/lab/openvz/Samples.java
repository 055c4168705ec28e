package org.vzs.lab.openvz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample configurations of a node, {@code /etc/vz/conf/ve-NAME.conf-sample}: plans that containers are made by. */
final class Samples {
    private static final Pattern FILE =
            Pattern.compile("/etc/(?:vz/conf|sysconfig/vz-scripts)/ve-([A-Za-z0-9.-]+)\\.conf-sample");
    private static final Map<String, Map<String, String>> ALL = new TreeMap<>();

    static {
        ALL.put(
                "basic",
                settings("KMEMSIZE=14372700:14790164 LOCKEDPAGES=2048:2048 PRIVVMPAGES=65536:69632"
                        + " SHMPAGES=21504:21504 NUMPROC=240:240 PHYSPAGES=0:unlimited VMGUARPAGES=33792:unlimited"
                        + " OOMGUARPAGES=26112:unlimited NUMTCPSOCK=360:360 NUMFLOCK=188:206 NUMPTY=16:16 NUMSIGINFO=256:256"
                        + " TCPSNDBUF=1720320:2703360 TCPRCVBUF=1720320:2703360 OTHERSOCKBUF=1126080:2097152"
                        + " DGRAMRCVBUF=262144:262144 NUMOTHERSOCK=360:360 DCACHESIZE=3409920:3624960 NUMFILE=9312:9312"
                        + " AVNUMPROC=180:180 NUMIPTENT=128:128 DISKSPACE=2097152:2306867 DISKINODES=131072:144179 QUOTATIME=0"
                        + " CPUUNITS=1000"));
        ALL.put(
                "light",
                settings("AVNUMPROC=15:15 NUMPROC=40:40 NUMTCPSOCK=40:40 NUMOTHERSOCK=40:40"
                        + " VMGUARPAGES=1725:unlimited KMEMSIZE=1740800:1847296 TCPSNDBUF=159744:262144 TCPRCVBUF=159744:262144"
                        + " OTHERSOCKBUF=135168:237568 DGRAMRCVBUF=135168:196608 OOMGUARPAGES=1725:unlimited LOCKEDPAGES=4:4"
                        + " SHMPAGES=1152:1152 PRIVVMPAGES=7680:8448 NUMFILE=512:512 NUMFLOCK=50:60 NUMPTY=4:4 NUMSIGINFO=256:256"
                        + " DCACHESIZE=196608:202752 PHYSPAGES=0:unlimited NUMIPTENT=16:16 DISKSPACE=1048576:1153434"
                        + " DISKINODES=65536:72090 QUOTATIME=0 CPUUNITS=250"));
        ALL.put(
                "vswap-512m",
                settings("PHYSPAGES=0:512M SWAPPAGES=0:1024M DISKSPACE=2097152:2306867 DISKINODES=131072:144179"
                        + " QUOTATIME=0 CPUUNITS=1000"));
    }

    private Samples() {}

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String each : text.split(" ", -1)) {
            settings.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return settings;
    }

    /** The names of their files. */
    static List<String> files() {
        return ALL.keySet().stream().map(n -> "ve-" + n + ".conf-sample").toList();
    }

    /** The sample of this name. */
    static Optional<Map<String, String>> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The sample in that file. */
    static Optional<Map<String, String>> at(String path) {
        Matcher m = FILE.matcher(path);
        return m.matches() ? named(m.group(1)) : Optional.empty();
    }
}
