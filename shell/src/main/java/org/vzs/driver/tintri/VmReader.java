package org.vzs.driver.tintri;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.SnapshotSchedule;
import org.vzs.driver.StoredSnapshotInfo;
import org.vzs.driver.StoredVmInfo;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmSample.Metric;

/** Reads machines, their snapshots and their figures. */
final class VmReader {
    private static final Map<Metric, String> NAMES = new EnumMap<>(Map.of(
            Metric.IOPS, "operationsTotalIops",
            Metric.MBPS, "throughputTotalMBps",
            Metric.LATENCY_MS, "latencyTotalMs",
            Metric.HOST_MS, "latencyHostMs",
            Metric.NETWORK_MS, "latencyNetworkMs",
            Metric.STORAGE_MS, "latencyStorageMs",
            Metric.FLASH_HIT, "flashHitPercent"));

    private VmReader() {}

    static StoredVmInfo vm(JsonNode vm) {
        JsonNode hypervisor = vm.path("vmware");
        JsonNode stats = vm.path("stat").path("sortedStats");
        JsonNode latest = stats.path(stats.size() - 1);
        JsonNode snapshot = vm.path("snapshot");
        JsonNode replication = vm.path("replication");
        return new StoredVmInfo(
                Values.id(vm),
                Values.text(hypervisor, "name"),
                Values.text(hypervisor, "vcenterName"),
                Values.text(hypervisor, "host"),
                Values.flag(hypervisor, "isPowered"),
                Values.gib(latest, "spaceUsedGiB"),
                Values.gib(latest, "spaceProvisionedGiB"),
                sample(latest),
                schedules(snapshot.path("schedules")),
                Values.flag(snapshot, "useDefaultSystemSchedule"),
                state(replication),
                Values.time(snapshot, "latestReplicatedSnapshotTime"),
                cloned(snapshot.path("cloneFromSnapshots")));
    }

    /** From v310.61 on each destination has its own state; before that the machine had one. */
    private static String state(JsonNode replication) {
        for (JsonNode outgoing : replication.path("configurationsOutgoing")) {
            String state = Values.text(outgoing, "replicationState");
            if (!state.isEmpty() && !Values.is(outgoing, "isDisabled")) {
                return state;
            }
        }
        String state = Values.text(replication, "replicationState");
        return state.equals("NOT_CONFIGURED") ? "" : state;
    }

    private static List<String> cloned(JsonNode bases) {
        List<String> from = new ArrayList<>();
        for (JsonNode base : bases) {
            Instant when = Values.time(base, "creationTime");
            from.add(Values.text(base, "vmName") + (when == null ? "" : " at " + when));
        }
        return from;
    }

    static List<SnapshotSchedule> schedules(JsonNode list) {
        List<SnapshotSchedule> all = new ArrayList<>();
        for (JsonNode s : list) {
            List<String> times = Values.texts(s.path("cronExpressions"));
            if (!times.isEmpty()) {
                all.add(new SnapshotSchedule(
                        Values.text(s, "name"),
                        Values.text(s, "type"),
                        times,
                        Values.minutes(s, "retentionSourceMinutes"),
                        Values.minutes(s, "retentionDestinationMinutes")));
            }
        }
        return all;
    }

    static StoredSnapshotInfo snapshot(JsonNode s) {
        Instant created = Values.time(s, "createTime");
        Integer clones = Values.whole(s, "cloneReferenceCount");
        return new StoredSnapshotInfo(
                Values.id(s),
                Values.text(s, "description"),
                Values.text(s, "vmName"),
                Values.text(s.path("vmUuid"), "uuid"),
                Values.text(s, "type"),
                created == null ? Instant.EPOCH : created,
                Values.time(s, "expirationTime"),
                Values.text(s, "consistency"),
                Values.mib(s, "sizeChangedMB"),
                Values.mib(s, "sizeChangedPhysicalMB"),
                clones == null ? 0 : clones,
                Values.is(s, "isReplica"),
                Values.is(s, "isOrphaned"));
    }

    /** The figures in pages of collections, oldest first. */
    static List<VmSample> samples(List<JsonNode> collections, Instant since) {
        List<VmSample> all = new ArrayList<>();
        for (JsonNode collection : collections) {
            for (JsonNode slice : collection.path("sortedStats")) {
                VmSample sample = sample(slice);
                if (sample != null && !sample.end().isBefore(since)) {
                    all.add(sample);
                }
            }
        }
        all.sort(Comparator.comparing(VmSample::end));
        return all;
    }

    static @Nullable VmSample sample(JsonNode slice) {
        Instant end = Values.time(slice, "timeEnd");
        if (end == null) {
            return null;
        }
        Instant start = Values.time(slice, "timeStart");
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        NAMES.forEach((metric, name) -> {
            Double value = Values.real(slice, name);
            if (value != null) {
                values.put(metric, value);
            }
        });
        return new VmSample(start == null ? end : start, end, values);
    }
}
