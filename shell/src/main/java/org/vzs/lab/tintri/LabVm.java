package org.vzs.lab.tintri;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine on the lab's VMstore.
 *
 * @param id its Tintri UUID
 * @param name its name in the hypervisor
 * @param host the host it runs on
 * @param powered whether it is on
 * @param usedGib its data, snapshots included
 * @param provisionedGib the sizes of its disks
 * @param iops its usual load
 * @param kib the usual size of a request
 * @param latencyMs its usual latency
 * @param habit {@code steady}, {@code office}, {@code nightly}, or {@code noisy} for one that waits for the disks
 * @param clonedFrom the machine it was cloned from; empty for none
 */
record LabVm(
        String id,
        String name,
        String host,
        boolean powered,
        double usedGib,
        double provisionedGib,
        double iops,
        double kib,
        double latencyMs,
        String habit,
        String clonedFrom) {
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("name", name);
        json.put("host", host);
        json.put("powered", powered);
        json.put("habit", habit);
        json.put("clonedFrom", clonedFrom);
        json.put("figures", List.of(usedGib, provisionedGib, iops, kib, latencyMs));
        return json;
    }

    static LabVm of(Map<?, ?> json) {
        List<?> figures = (List<?>) requireNonNull(json.get("figures"));
        return new LabVm(
                text(json, "id"),
                text(json, "name"),
                text(json, "host"),
                Boolean.TRUE.equals(json.get("powered")),
                number(figures, 0),
                number(figures, 1),
                number(figures, 2),
                number(figures, 3),
                number(figures, 4),
                text(json, "habit"),
                text(json, "clonedFrom"));
    }

    private static String text(Map<?, ?> json, String name) {
        return (String) requireNonNull(json.get(name), name);
    }

    private static double number(List<?> figures, int index) {
        return ((Number) figures.get(index)).doubleValue();
    }
}
