package org.vzs.driver.ontap;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
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

/** What is on a cluster, asked by REST. Thread-safe. */
final class RestFiler implements Filers {
    private final OntapRest rest;

    RestFiler(OntapRest rest) {
        this.rest = rest;
    }

    @Override
    public FilerInfo filer() {
        JsonNode cluster = rest.get("/api/cluster?fields=name,uuid,version");
        JsonNode version = cluster.path("version");
        if (!version.has("generation")) {
            throw rest.protocol("/api/cluster", "has no version");
        }
        List<JsonNode> nodes = rest.all("cluster/nodes", "model,serial_number");
        return new FilerInfo(
                cluster.path("name").asText(),
                "clustered Data ONTAP",
                release(version),
                nodes.isEmpty() ? "" : nodes.getFirst().path("model").asText(""),
                nodes.isEmpty() ? "" : nodes.getFirst().path("serial_number").asText(""));
    }

    /** 9.8.0 is called 9.8. */
    private static String release(JsonNode version) {
        int minor = version.path("minor").asInt();
        return version.path("generation").asInt() + "." + version.path("major").asInt()
                + (minor == 0 ? "" : "." + minor);
    }

    @Override
    public List<AggregateInfo> aggregates() {
        RestPlexes plexes = RestPlexes.ask(rest);
        return rest
                .all("storage/aggregates", "state,space.block_storage,block_storage.primary,block_storage.hybrid_cache")
                .stream()
                .map(a -> {
                    String state = a.path("state").asText("unknown");
                    JsonNode space = a.path("space").path("block_storage");
                    boolean online = state.equals("online");
                    List<String> bad =
                            plexes.trouble().getOrDefault(a.path("name").asText(), List.of());
                    return new AggregateInfo(
                            a.path("name").asText(),
                            state,
                            a.path("block_storage")
                                    .path("primary")
                                    .path("raid_type")
                                    .asText(""),
                            a.path("block_storage")
                                    .path("hybrid_cache")
                                    .path("enabled")
                                    .asBoolean(),
                            online ? size(space.path("size")) : null,
                            online ? size(space.path("used")) : null,
                            AggregateHealth.of(state, bad),
                            online ? String.join(", ", bad) : state);
                })
                .toList();
    }

    @Override
    public List<FilerVolume> volumes() {
        List<JsonNode> rows = rest.all(
                "storage/volumes",
                "svm.name,state,type,aggregates.name,space.size,space.used,guarantee.type,clone.parent_svm.name,"
                        + "clone.parent_volume.name,clone.parent_snapshot.name");
        Map<String, JsonNode> used = new HashMap<>();
        rows.forEach(v ->
                used.put(placed(v.path("svm"), v.path("name")), v.path("space").path("used")));
        Map<String, List<FilerSnapshot>> snapshots =
                snapshots(used).stream().collect(groupingBy(FilerSnapshot::volume));
        return rows.stream().map(v -> volume(v, snapshots)).toList();
    }

    private static FilerVolume volume(JsonNode v, Map<String, List<FilerSnapshot>> snapshots) {
        String name = placed(v.path("svm"), v.path("name"));
        JsonNode clone = v.path("clone");
        boolean online = v.path("state").asText("").equals("online");
        List<String> options = new ArrayList<>(
                List.of("guarantee=" + v.path("guarantee").path("type").asText("")));
        if (v.path("type").asText("").equals("dp")) {
            options.add("snapmirrored");
        }
        return new FilerVolume(
                name,
                v.path("state").asText("unknown"),
                v.path("aggregates").path(0).path("name").asText(""),
                online ? size(v.path("space").path("size")) : null,
                online ? size(v.path("space").path("used")) : null,
                clone.has("parent_volume")
                        ? placed(
                                clone.has("parent_svm") ? clone.path("parent_svm") : v.path("svm"),
                                clone.path("parent_volume").path("name"))
                        : null,
                clone.has("parent_volume")
                        ? clone.path("parent_snapshot").path("name").asText("")
                        : null,
                options,
                snapshots.getOrDefault(name, List.of()));
    }

    private static String placed(JsonNode svm, JsonNode name) {
        return svm.path("name").asText("") + ":" + name.asText("");
    }

    /** An owner that does not end with {@code dependent} holds the snapshot, as OpenStack Manila's driver has it. */
    private List<FilerSnapshot> snapshots(Map<String, JsonNode> used) {
        List<FilerSnapshot> all = new ArrayList<>();
        for (JsonNode s :
                rest.all("storage/volumes/*/snapshots", "name,svm.name,volume.name,create_time,owners,size")) {
            List<String> owners = StreamSupport.stream(s.path("owners").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            String volume = placed(s.path("svm"), s.path("volume").path("name"));
            all.add(new FilerSnapshot(
                    volume,
                    s.path("name").asText(),
                    s.path("create_time").asText(""),
                    Owners.percent(size(s.path("size")), size(used.getOrDefault(volume, MissingNode.getInstance()))),
                    owners.stream().anyMatch(o -> !o.endsWith("dependent")),
                    owners.stream().map(Owners::word).toList(),
                    size(s.path("size"))));
        }
        // It lists the oldest first.
        return all.reversed();
    }

    @Override
    public List<FilerLun> luns() {
        return rest.all("storage/luns", "svm.name,space.size,status.state,status.mapped").stream()
                .map(l -> new FilerLun(
                        placed(l.path("svm"), l.path("name")),
                        sizeOr0(l.path("space").path("size")),
                        l.path("status").path("state").asText("").equals("online"),
                        l.path("status").path("mapped").asBoolean(),
                        null))
                .toList();
    }

    @Override
    public List<FilerMirror> mirrors() {
        return rest
                .all("snapmirror/relationships", "source.path,destination.path,state,lag_time,transfer.state")
                .stream()
                .map(m -> new FilerMirror(
                        m.path("source").path("path").asText(""),
                        m.path("destination").path("path").asText(""),
                        state(m.path("state").asText("unknown")),
                        lag(m.path("lag_time").asText("")),
                        m.path("transfer").path("state").asText("").equals("transferring") ? "Transferring" : "Idle"))
                .toList();
    }

    /** {@code broken_off} is {@code Broken-off} to those who know it from the command line. */
    private static String state(String word) {
        String line = word.replace('_', '-');
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }

    private static String lag(String iso) {
        try {
            Duration lag = Duration.parse(iso);
            return String.format(
                    Locale.ROOT, "%02d:%02d:%02d", lag.toHours(), lag.toMinutesPart(), lag.toSecondsPart());
        } catch (DateTimeParseException e) {
            return iso.isEmpty() ? "-" : iso;
        }
    }

    @Override
    public List<FilerDisk> disks() {
        Map<String, String> positions = RestPlexes.ask(rest).positions();
        return rest.all("storage/disks", "name,type,container_type,usable_size,aggregates.name,node.name").stream()
                .map(d -> new FilerDisk(
                        d.path("name").asText(),
                        Owners.role(
                                d.path("container_type").asText("unknown"),
                                positions.getOrDefault(d.path("name").asText(), "")),
                        d.path("type").asText("").toUpperCase(Locale.ROOT),
                        d.path("aggregates").path(0).path("name").asText(""),
                        sizeOr0(d.path("usable_size")),
                        d.path("node").path("name").asText("")))
                .toList();
    }

    /** A number of bytes, which may be beyond what a long holds; null if it is none. */
    private static @Nullable Size size(JsonNode bytes) {
        return bytes.isIntegralNumber() && bytes.bigIntegerValue().signum() >= 0
                ? new Size(bytes.bigIntegerValue())
                : null;
    }

    private static Size sizeOr0(JsonNode bytes) {
        Size size = size(bytes);
        return size == null ? new Size(BigInteger.ZERO) : size;
    }
}
