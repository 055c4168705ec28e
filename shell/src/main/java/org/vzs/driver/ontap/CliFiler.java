package org.vzs.driver.ontap;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerInfo;
import org.vzs.driver.FilerLun;
import org.vzs.driver.FilerMirror;
import org.vzs.driver.FilerSnapshot;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;
import org.vzs.size.Size;

/** What is on a cluster, asked on its command line: for releases without REST. Thread-safe. */
final class CliFiler implements Filers {
    private static final Pattern RELEASE = Pattern.compile("(?im)^NetApp Release (\\S+?)( 7-Mode)?:.*$");
    private static final Pattern NAME = Pattern.compile("(?im)^\\s*Cluster Name: (\\S+)\\s*$");

    private final ClusterCli cli;

    CliFiler(ClusterCli cli) {
        this.cli = cli;
    }

    /** The release; it ends with {@code 7-Mode} on a filer in 7-Mode, and is empty where nothing says so. */
    static String release(String version) {
        Matcher m = RELEASE.matcher(version);
        return m.find() ? m.group(1) + (m.group(2) == null ? "" : " 7-Mode") : "";
    }

    @Override
    public FilerInfo filer() {
        String release = release(cli.text("version"));
        Matcher name = NAME.matcher(cli.text("cluster identity show"));
        Map<String, String> node =
                cli.rows("system node show", "node", "model", "serial-number").getFirst();
        return new FilerInfo(
                name.find() ? name.group(1) : "",
                "clustered Data ONTAP",
                release,
                text(node, "model"),
                text(node, "serial-number"));
    }

    @Override
    public List<AggregateInfo> aggregates() {
        return cli
                .rows(
                        "storage aggregate show",
                        "aggregate",
                        "state",
                        "raidtype",
                        "raidstatus",
                        "hybrid-enabled",
                        "size",
                        "usedsize")
                .stream()
                .map(a -> {
                    String state = text(a, "state");
                    List<String> bad = Arrays.stream(text(a, "raidstatus").split("[,\\s]+", -1))
                            .filter(AggregateHealth::bad)
                            .toList();
                    return new AggregateInfo(
                            text(a, "aggregate"),
                            state,
                            text(a, "raidtype"),
                            text(a, "hybrid-enabled").equals("true"),
                            state.equals("online") ? size(a, "size") : null,
                            state.equals("online") ? size(a, "usedsize") : null,
                            AggregateHealth.of(state, bad),
                            state.equals("online") ? String.join(", ", bad) : state);
                })
                .toList();
    }

    @Override
    public List<FilerVolume> volumes() {
        List<Map<String, String>> rows =
                cli.rows("volume show", "volume", "aggregate", "state", "type", "size", "used", "space-guarantee");
        Map<String, @Nullable Size> used = new HashMap<>();
        rows.forEach(v -> used.put(placed(v, "vserver", "volume"), size(v, "used")));
        Map<String, List<FilerSnapshot>> snapshots =
                snapshots(used).stream().collect(groupingBy(FilerSnapshot::volume));
        Map<String, Map<String, String>> clones = new HashMap<>();
        cli.rows("volume clone show", "flexclone", "parent-vserver", "parent-volume", "parent-snapshot")
                .forEach(c -> clones.put(placed(c, "vserver", "flexclone"), c));
        return rows.stream().map(v -> volume(v, clones, snapshots)).toList();
    }

    private static FilerVolume volume(
            Map<String, String> v,
            Map<String, Map<String, String>> clones,
            Map<String, List<FilerSnapshot>> snapshots) {
        String name = placed(v, "vserver", "volume");
        boolean online = text(v, "state").equals("online");
        Map<String, String> clone = clones.get(name);
        List<String> options = new ArrayList<>(List.of("guarantee=" + text(v, "space-guarantee")));
        if (text(v, "type").equals("DP")) {
            options.add("snapmirrored");
        }
        return new FilerVolume(
                name,
                text(v, "state"),
                text(v, "aggregate"),
                online ? size(v, "size") : null,
                online ? size(v, "used") : null,
                clone == null ? null : placed(clone, "parent-vserver", "parent-volume"),
                clone == null ? null : text(clone, "parent-snapshot"),
                options,
                snapshots.getOrDefault(name, List.of()));
    }

    private List<FilerSnapshot> snapshots(Map<String, @Nullable Size> used) {
        List<FilerSnapshot> all = new ArrayList<>();
        for (Map<String, String> s :
                cli.rows("volume snapshot show", "snapshot", "create-time", "size", "busy", "owners")) {
            String volume = placed(s, "vserver", "volume");
            List<String> owners = Arrays.stream(text(s, "owners").split("\\s*,\\s*", -1))
                    .filter(o -> !o.isEmpty())
                    .map(Owners::word)
                    .toList();
            all.add(new FilerSnapshot(
                    volume,
                    text(s, "snapshot"),
                    text(s, "create-time"),
                    Owners.percent(size(s, "size"), used.get(volume)),
                    text(s, "busy").equals("true"),
                    owners));
        }
        // It lists the oldest first.
        return all.reversed();
    }

    @Override
    public List<FilerLun> luns() {
        return cli.rows("lun show", "path", "size", "state", "mapped").stream()
                .map(l -> new FilerLun(
                        placed(l, "vserver", "path"),
                        sizeOr0(l, "size"),
                        text(l, "state").equals("online"),
                        text(l, "mapped").equals("mapped"),
                        null))
                .toList();
    }

    @Override
    public List<FilerMirror> mirrors() {
        return cli.rows("snapmirror show", "destination-path", "state", "status", "lag-time").stream()
                .map(m -> new FilerMirror(
                        text(m, "source-path"),
                        text(m, "destination-path"),
                        text(m, "state"),
                        text(m, "lag-time").isEmpty() ? "-" : text(m, "lag-time"),
                        text(m, "status")))
                .toList();
    }

    @Override
    public List<FilerDisk> disks() {
        return cli
                .rows(
                        "storage disk show",
                        "disk",
                        "type",
                        "container-type",
                        "container-name",
                        "position",
                        "owner",
                        "usable-size")
                .stream()
                .map(d -> new FilerDisk(
                        text(d, "disk"),
                        Owners.role(text(d, "container-type"), text(d, "position")),
                        text(d, "type"),
                        text(d, "container-type").equals("aggregate") ? text(d, "container-name") : "",
                        sizeOr0(d, "usable-size"),
                        text(d, "owner")))
                .toList();
    }

    private static String placed(Map<String, String> row, String svm, String name) {
        return text(row, svm) + ":" + text(row, name);
    }

    /** Empty where it is not there or not known, which is printed as a dash. */
    private static String text(Map<String, String> row, String field) {
        String value = row.getOrDefault(field, "");
        return value.equals("-") ? "" : value;
    }

    /** {@code 1073741824B}, as {@code -units B} prints it, or with a unit; null where there is none. */
    private static @Nullable Size size(Map<String, String> row, String field) {
        String value = text(row, field);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return value.matches("\\d+B?") ? new Size(new BigInteger(value.replace("B", ""))) : Size.parse(value);
        } catch (org.vzs.size.SizeFormatException e) {
            throw new IllegalArgumentException("not a size: " + value, e);
        }
    }

    private static Size sizeOr0(Map<String, String> row, String field) {
        Size size = size(row, field);
        return size == null ? Size.ZERO : size;
    }
}
