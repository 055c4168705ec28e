package org.vzs.driver.ontap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.VolumeAction;
import org.vzs.size.Size;

/** Changes volumes of a cluster by REST. */
final class RestVolumeDevice implements VolumeDevice {
    private static final String VOLUMES = "/api/storage/volumes";

    private final OntapRest rest;
    private final RestJobs jobs;

    RestVolumeDevice(OntapRest rest) {
        this.rest = rest;
        this.jobs = new RestJobs(rest);
    }

    /** The path of the volume; null if it is gone. */
    private @Nullable String path(FilerVolume volume) {
        return rest.all("storage/volumes", "svm.name").stream()
                .filter(v -> volume.name()
                        .equals(v.path("svm").path("name").asText("") + ":"
                                + v.path("name").asText("")))
                .map(v -> VOLUMES + "/" + v.path("uuid").asText())
                .findFirst()
                .orElse(null);
    }

    private ActionResult onVolume(FilerVolume volume, Map<String, ?> change, ActionContext context)
            throws InterruptedException {
        String path = path(volume);
        return path == null ? gone() : jobs.run("PATCH", path, change, context);
    }

    private static ActionResult gone() {
        return FilerVolumes.failed("it went away in between");
    }

    @Override
    public ActionResult create(String name, VolumeAction.Create create, ActionContext context)
            throws InterruptedException {
        int colon = name.indexOf(':');
        if (colon < 1) {
            return FilerVolumes.failed("name the virtual server too: svm:" + name);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("svm", Map.of("name", name.substring(0, colon)));
        body.put("name", name.substring(colon + 1));
        body.put("aggregates", List.of(Map.of("name", create.pool())));
        body.put("size", create.size().bytes());
        body.put("guarantee", Map.of("type", create.thin() ? "none" : "volume"));
        return jobs.run("POST", VOLUMES, body, context);
    }

    @Override
    public ActionResult resize(FilerVolume volume, Size size, ActionContext context) throws InterruptedException {
        return onVolume(volume, Map.of("size", size.bytes()), context);
    }

    @Override
    public ActionResult delete(FilerVolume volume, ActionContext context) throws InterruptedException {
        String path = path(volume);
        return path == null ? gone() : jobs.run("DELETE", path, Map.of(), context);
    }

    @Override
    public ActionResult snapshot(FilerVolume volume, String name, ActionContext context) throws InterruptedException {
        String path = path(volume);
        return path == null ? gone() : jobs.run("POST", path + "/snapshots", Map.of("name", name), context);
    }

    @Override
    public ActionResult deleteSnapshot(FilerVolume volume, String name, ActionContext context)
            throws InterruptedException {
        String path = path(volume);
        if (path == null) {
            return gone();
        }
        String uuid = rest.all(path.substring("/api/".length()) + "/snapshots", "name").stream()
                .filter(s -> s.path("name").asText("").equals(name))
                .map((JsonNode s) -> s.path("uuid").asText())
                .findFirst()
                .orElse(null);
        return uuid == null ? gone() : jobs.run("DELETE", path + "/snapshots/" + uuid, Map.of(), context);
    }

    @Override
    public ActionResult restore(FilerVolume volume, String snapshot, ActionContext context)
            throws InterruptedException {
        return onVolume(volume, Map.of("restore_to", Map.of("snapshot", Map.of("name", snapshot))), context);
    }
}
