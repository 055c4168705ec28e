package org.vzs.lab.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vzs.lab.rest.RestReply;
import org.vzs.lab.rest.RestRequest;

/** What {@code GET} answers: collections page by page, with the fields that were asked for, and a job. */
final class RestLists {
    private final LabCluster cluster;
    private final int pageSize;

    RestLists(LabCluster cluster, int pageSize) {
        this.cluster = cluster;
        this.pageSize = pageSize;
    }

    RestReply get(RestRequest request, boolean running) {
        List<String> path = ClusterRest.path(request);
        if (request.path().equals("/api/cluster")) {
            return RestReply.json(200, identity());
        }
        if (path.size() == 3 && path.subList(0, 2).equals(List.of("cluster", "jobs"))) {
            return RestReply.json(200, job(path.get(2), running));
        }
        String collection =
                path.stream().filter(s -> !s.contains("-") && !s.equals("*")).collect(Collectors.joining("/"));
        List<Map<String, Object>> records = new RestRecords(cluster).of(collection);
        // Of one volume or aggregate, or of all.
        String parent = path.size() == 4 ? path.get(2) : "*";
        String kind = path.size() == 4 && path.get(3).equals("plexes") ? "aggregate" : "volume";
        return page(
                request,
                records.stream()
                        .filter(r -> parent.equals("*")
                                || (r.get(kind) instanceof Map<?, ?> of && parent.equals(of.get("uuid"))))
                        .toList());
    }

    private Map<String, Object> identity() {
        return Map.of(
                "name", cluster.name,
                "uuid", ClusterRest.uuid("cluster", cluster.name),
                "version", Map.of("full", ClusterTexts.version(), "generation", 9L, "major", 8L, "minor", 0L));
    }

    private Map<String, Object> job(String uuid, boolean running) {
        Row job = cluster.one("job", j -> j.is("uuid", uuid));
        boolean over = !running && job.number("ends") <= cluster.now().toEpochMilli();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("uuid", uuid);
        document.put("description", job.get("description"));
        document.put("state", over ? job.get("state") : "running");
        if (over) {
            document.put("message", job.get("message"));
            document.put("code", job.number("code"));
        }
        return document;
    }

    private RestReply page(RestRequest request, List<Map<String, Object>> records) {
        int from = Integer.parseInt(request.query().getOrDefault("start.index", "0"));
        int most = Math.min(pageSize, Integer.parseInt(request.query().getOrDefault("max_records", "10000")));
        int to = Math.min(records.size(), from + most);
        List<String> fields = List.of(request.query().getOrDefault("fields", "").split(",", -1));
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Map.of("href", request.path()));
        if (to < records.size()) {
            String query = request.query().entrySet().stream()
                    .filter(e -> !e.getKey().equals("start.index"))
                    .map(e -> e.getKey() + "=" + e.getValue() + "&")
                    .collect(Collectors.joining());
            links.put("next", Map.of("href", request.path() + "?" + query + "start.index=" + to));
        }
        return RestReply.json(
                200,
                Map.of(
                        "records",
                        records.subList(from, to).stream()
                                .map(r -> chosen(r, "", fields))
                                .toList(),
                        "num_records",
                        to - from,
                        "_links",
                        links));
    }

    /** The fields that were asked for, and those by which a thing is known. */
    private static Object chosen(Object value, String at, List<String> fields) {
        if (value instanceof List<?> list) {
            return list.stream().map(v -> chosen(v, at, fields)).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> chosen = new LinkedHashMap<>();
        map.forEach((key, inner) -> {
            String path = at + key;
            boolean all = fields.stream().anyMatch(f -> path.equals(f) || path.startsWith(f + "."));
            boolean part = fields.stream().anyMatch(f -> f.startsWith(path + "."));
            boolean known = key.equals("uuid") || (key.equals("name") && at.isEmpty());
            if (all || part || known) {
                chosen.put((String) key, all ? inner : chosen(inner, path + ".", fields));
            }
        });
        return chosen;
    }
}
