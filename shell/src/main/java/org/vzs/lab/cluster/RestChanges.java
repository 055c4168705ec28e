package org.vzs.lab.cluster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.rest.RestReply;
import org.vzs.lab.rest.RestRequest;

/** What {@code POST}, {@code PATCH} and {@code DELETE} do: each begins a job, which takes a second. */
final class RestChanges {
    private static final long JOB_MILLIS = 1000;

    private final LabCluster cluster;
    private final double timeScale;
    private final VolumeChanges volumes;

    RestChanges(LabCluster cluster, double timeScale) {
        this.cluster = cluster;
        this.timeScale = timeScale;
        this.volumes = new VolumeChanges(cluster);
    }

    /** @param fault lets the job fail so; null for none */
    RestReply apply(RestRequest request, @Nullable String fault) {
        List<String> path = ClusterRest.path(request);
        if (path.size() < 2 || !path.subList(0, 2).equals(List.of("storage", "volumes"))) {
            throw new Refusal("3", "API not found");
        }
        // What is not there is told at once; what cannot be done, by the job.
        Row volume = path.size() > 2
                ? cluster.one(
                        "volume", v -> ClusterRest.uuid("volume", v.place()).equals(path.get(2)))
                : null;
        Row snapshot = path.size() > 4 && volume != null
                ? cluster.one(
                        "volume snapshot",
                        s -> s.place().equals(volume.place())
                                && ClusterRest.uuid("snapshot", s.place() + "/" + s.get("snapshot"))
                                        .equals(path.get(4)))
                : null;
        Row job = Row.of("uuid", UUID.randomUUID().toString(), "state", "success", "message", "success", "code", "0")
                .set("description", request.method() + " " + request.path())
                .set("ends", cluster.now().toEpochMilli() + (long) (JOB_MILLIS * timeScale));
        try {
            if (fault != null) {
                throw asked(fault, volume, snapshot);
            }
            work(request, volume, snapshot);
        } catch (Refusal e) {
            job.set("state", "failure").set("message", e.message()).set("code", e.code());
        }
        cluster.table("job").add(job);
        cluster.changed();
        return RestReply.json(202, Map.of("job", Map.of("uuid", job.get("uuid"))));
    }

    private static Refusal asked(String fault, @Nullable Row volume, @Nullable Row snapshot) {
        if (fault.equals("Busy") && snapshot != null) {
            return VolumeChanges.busy(snapshot);
        }
        if (fault.equals("Offline") && volume != null) {
            return new Refusal("524484", "volume \"" + volume.get("volume") + "\" is offline.");
        }
        return new Refusal("1", fault);
    }

    private void work(RestRequest request, @Nullable Row volume, @Nullable Row snapshot) {
        Map<String, Object> body = request.body();
        boolean ofSnapshots = request.path().endsWith("/snapshots");
        if (volume == null) {
            volumes.create(
                    name(body.get("svm")),
                    String.valueOf(body.get("name")),
                    body.get("aggregates") instanceof List<?> in && !in.isEmpty() ? name(in.getFirst()) : "",
                    body.get("size") instanceof Long size ? size : 0,
                    body.get("guarantee") instanceof Map<?, ?> g && "none".equals(g.get("type")));
        } else if (snapshot != null) {
            volumes.deleteSnapshot(volume, snapshot);
        } else if (ofSnapshots) {
            volumes.snapshot(volume, String.valueOf(body.get("name")));
        } else if (request.method().equals("DELETE")) {
            // REST takes it offline by itself.
            volumes.state(volume, "offline");
            volumes.delete(volume);
        } else if (body.get("state") instanceof String state) {
            volumes.state(volume, state);
        } else if (body.get("size") instanceof Long size) {
            volumes.resize(volume, size);
        } else if (body.get("restore_to") instanceof Map<?, ?> to) {
            volumes.restore(volume, name(to.get("snapshot")));
        } else {
            throw new Refusal("262179", "Unexpected argument.");
        }
    }

    private static String name(@Nullable Object reference) {
        return reference instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : "";
    }
}
