package org.vzs.lab.openvz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of a node as JSON, and back. Called with the node's lock held, or before anybody else has the node. */
final class NodeJson {
    private NodeJson() {}

    static Map<String, Object> write(OpenVzNode node) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("global", new LinkedHashMap<>(node.global()));
        json.put("templates", List.copyOf(node.templates()));
        json.put("leftOvers", List.copyOf(node.leftOvers()));
        json.put("written", new LinkedHashMap<>(node.written()));
        json.put("containers", node.containers().stream().map(NodeJson::write).toList());
        return json;
    }

    private static Map<String, Object> write(LabContainer ct) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", (long) ct.id());
        json.put("state", ct.state().name());
        json.put("quotaKnown", ct.quotaKnown());
        json.put("conf", new LinkedHashMap<>(ct.conf()));
        json.put("held", new LinkedHashMap<>(ct.held()));
        json.put("most", new LinkedHashMap<>(ct.most()));
        json.put("failures", new LinkedHashMap<>(ct.failures()));
        List<Object> snapshots = new ArrayList<>();
        for (LabContainer.Snapshot s : ct.snapshots()) {
            snapshots.add(Map.of("uuid", s.uuid(), "name", s.name(), "date", s.date(), "current", s.current()));
        }
        json.put("snapshots", snapshots);
        return json;
    }

    /**
     * A node of that name with the state of {@code json}.
     *
     * @throws IllegalArgumentException if it is not what {@link #write(OpenVzNode)} made
     */
    static OpenVzNode read(String name, Map<?, ?> json) {
        OpenVzNode node = new OpenVzNode(name);
        node.global().clear();
        map(json.get("global")).forEach((k, v) -> node.set(String.valueOf(k), String.valueOf(v)));
        list(json.get("templates")).forEach(t -> node.template(String.valueOf(t)));
        list(json.get("leftOvers")).forEach(f -> node.leftOvers().add(String.valueOf(f)));
        if (json.containsKey("written")) { // not in the state of older versions
            map(json.get("written")).forEach((k, v) -> node.written().put(String.valueOf(k), String.valueOf(v)));
        }
        list(json.get("containers")).forEach(c -> node.add(container(map(c))));
        return node;
    }

    private static LabContainer container(Map<?, ?> json) {
        LabContainer ct = new LabContainer((int) number(json.get("id")));
        ct.state(LabState.valueOf(String.valueOf(json.get("state"))));
        ct.quotaKnown(Boolean.TRUE.equals(json.get("quotaKnown")));
        map(json.get("conf")).forEach((k, v) -> ct.with(String.valueOf(k), String.valueOf(v)));
        map(json.get("held")).forEach((k, v) -> ct.holding(String.valueOf(k), number(v)));
        if (json.containsKey("most")) { // not in the state of older versions
            map(json.get("most")).forEach((k, v) -> ct.peaking(String.valueOf(k), number(v)));
        }
        map(json.get("failures")).forEach((k, v) -> ct.failing(String.valueOf(k), number(v)));
        for (Object each : list(json.get("snapshots"))) {
            Map<?, ?> s = map(each);
            ct.snapshots()
                    .add(new LabContainer.Snapshot(
                            String.valueOf(s.get("uuid")),
                            String.valueOf(s.get("name")),
                            String.valueOf(s.get("date")),
                            Boolean.TRUE.equals(s.get("current"))));
        }
        return ct;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("not an object: " + value);
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("not an array: " + value);
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("not a number: " + value);
    }
}
