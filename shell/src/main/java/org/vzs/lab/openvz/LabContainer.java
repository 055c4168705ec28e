package org.vzs.lab.openvz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One container of a lab node: its configuration file and its state. Guarded by the node's lock. */
final class LabContainer {
    /** A ploop snapshot. */
    record Snapshot(String uuid, String name, String date, boolean current) {}

    private final int id;
    private final Map<String, String> conf = new LinkedHashMap<>();
    private final Map<String, Long> held = new TreeMap<>();
    private final Map<String, Long> most = new TreeMap<>();
    private final Map<String, Long> failures = new TreeMap<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private LabState state = LabState.STOPPED;
    private boolean quotaKnown = true;

    LabContainer(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    LabState state() {
        return state;
    }

    void state(LabState next) {
        state = next;
    }

    /** The lines of its configuration file, in order. */
    Map<String, String> conf() {
        return conf;
    }

    String conf(String key) {
        return conf.getOrDefault(key, "");
    }

    LabContainer with(String key, String value) {
        conf.put(key, value);
        return this;
    }

    Map<String, Long> held() {
        return held;
    }

    Map<String, Long> failures() {
        return failures;
    }

    /** What it uses of a beancounter, or of {@code 1k-blocks} and {@code inodes}. */
    long held(String resource) {
        return held.getOrDefault(resource, 0L);
    }

    LabContainer holding(String resource, long amount) {
        held.put(resource, amount);
        return peaking(resource, Math.max(amount, most(resource)));
    }

    Map<String, Long> most() {
        return most;
    }

    /** The most it has ever used of a beancounter. */
    long most(String resource) {
        return most.getOrDefault(resource, 0L);
    }

    LabContainer peaking(String resource, long amount) {
        most.put(resource, amount);
        return this;
    }

    /** How often it was refused more of a beancounter. */
    long failures(String resource) {
        return failures.getOrDefault(resource, 0L);
    }

    LabContainer failing(String resource, long count) {
        failures.put(resource, count);
        return this;
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    boolean quotaKnown() {
        return quotaKnown;
    }

    void quotaKnown(boolean known) {
        quotaKnown = known;
    }

    List<String> words(String key) {
        return List.of(conf(key).isBlank() ? new String[0] : conf(key).strip().split("\\s+", -1));
    }
}
