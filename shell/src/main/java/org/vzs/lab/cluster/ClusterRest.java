package org.vzs.lab.cluster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.LabFaults;
import org.vzs.lab.LabOptions;
import org.vzs.lab.rest.RestDevice;
import org.vzs.lab.rest.RestReply;
import org.vzs.lab.rest.RestRequest;

/**
 * The REST interface of a cluster. The operation of a fault is {@code get_storage_volumes} and the like, the target any name or
 * id in the request. {@code fault:NotFound} answers as a web server without this interface, {@code fault:Unavailable} as one that is busy, {@code fault:Half} with half a
 * document, {@code fault:Huge} with sizes that no long holds, {@code fault:Running} with a job that does not end, {@code
 * fault:Degraded} with a RAID group that lacks a disk, {@code fault:Unauthorized} and {@code expire} with a refused login, and any other with that error; {@code taskfault:Busy} and others
 * let the job fail.
 */
final class ClusterRest implements RestDevice {
    private static final Pattern SIZE = Pattern.compile("(\"(?:size|used|usable_size)\":)(\\d{6,})");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\*");

    private final LabCluster cluster;
    private final Counters counters;
    private final LabFaults faults;
    private final RestLists lists;
    private final RestChanges changes;

    ClusterRest(LabCluster cluster, Counters counters, LabFaults faults, LabOptions options) {
        this.cluster = cluster;
        this.counters = counters;
        this.faults = faults;
        this.lists = new RestLists(cluster, options.pageSize());
        this.changes = new RestChanges(cluster, options.timeScale());
    }

    /** The id of a thing, made of what it goes by. */
    static String uuid(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The segments behind {@code /api}. */
    static List<String> path(RestRequest request) {
        return Arrays.stream(request.path().split("/", -1))
                .filter(s -> !s.isEmpty())
                .skip(1)
                .toList();
    }

    @Override
    public @Nullable FaultEffect effectOn(RestRequest request) {
        List<String> path = path(request);
        String operation = request.method().toLowerCase(Locale.ROOT) + "_"
                + path.stream().filter(s -> !ID.matcher(s).matches()).collect(Collectors.joining("_"));
        counters.add(operation);
        return faults.take(operation, path);
    }

    @Override
    public RestReply answer(RestRequest request, @Nullable FaultEffect effect) {
        String fault = effect instanceof FaultEffect.Fault(String type) ? type : "";
        if (fault.equals("NotFound") || !request.path().startsWith("/api/")) {
            return new RestReply(404, "text/html", "<html><head><title>404 Not Found</title></head></html>");
        }
        if (fault.equals("Unavailable")) {
            return new RestReply(503, "text/html", "<html><head><title>503 Service Unavailable</title></head></html>");
        }
        boolean refused = fault.equals("Unauthorized") || effect instanceof FaultEffect.Expire;
        if (refused || !request.by(ClusterDevice.USER, ClusterDevice.PASSWORD)) {
            return error(401, "6691623", "User is not authorized");
        }
        boolean shaped = List.of("", "Half", "Huge", "Running", "Degraded").contains(fault);
        if (!shaped) {
            return error(500, "1", fault);
        }
        synchronized (cluster) {
            try {
                RestReply reply = request.method().equals("GET")
                        ? lists.get(request, fault.equals("Running"))
                        : changes.apply(request, effect instanceof FaultEffect.TaskFault(String type) ? type : null);
                return reply.with(shown(reply.body(), fault));
            } catch (Refusal e) {
                return error(e.code().equals(Refusal.NO_ENTRY) ? 404 : 400, e.code(), e.message());
            }
        }
    }

    private static RestReply error(int status, String code, String message) {
        return RestReply.json(status, Map.of("error", Map.of("code", code, "message", message)));
    }

    private static String shown(String body, String fault) {
        return switch (fault) {
            case "Half" -> body.substring(0, body.length() / 2);
            case "Degraded" -> body.replaceFirst("\"degraded\":false", "\"degraded\":true");
            case "Huge" -> SIZE.matcher(body).replaceAll("$1$200000000000000");
            default -> body;
        };
    }
}
