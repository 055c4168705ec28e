package org.vzs.lab.tintri;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vzs.lab.LabClock;
import org.vzs.lab.StateFile;

/**
 * The state of a made-up VMstore: its machines, snapshots and alerts. The latter two are kept as the API shows them. For one
 * thread at a time; each change writes the state.
 */
final class LabVmStore {
    static final String UUID = "5CFC98F0-731C-2474-FE84-0BC2C3A28543";

    private final StateFile file;
    private final LabClock clock;
    private final List<LabVm> vms = new ArrayList<>();
    private final List<Map<String, Object>> snapshots = new ArrayList<>();
    private final List<Map<String, Object>> alerts = new ArrayList<>();
    private long next = 1;

    private LabVmStore(StateFile file, LabClock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * The one in {@code file}; a made-up one if there is none.
     *
     * @param generated how many machines to make up beside the usual ones
     * @throws org.vzs.problem.ProblemException if the state is broken
     */
    static LabVmStore open(StateFile file, LabClock clock, int generated) {
        LabVmStore store = new LabVmStore(file, clock);
        Map<String, Object> json = file.read();
        if (json == null) {
            new MadeUp(store).fill(generated);
            store.changed();
            return store;
        }
        try {
            ((List<?>) json.getOrDefault("vms", List.of())).forEach(v -> store.vms.add(LabVm.of((Map<?, ?>) v)));
            store.snapshots.addAll(documents(json.get("snapshots")));
            store.alerts.addAll(documents(json.get("alerts")));
            store.next = ((Number) json.getOrDefault("next", 1L)).longValue();
            return store;
        } catch (ClassCastException | NullPointerException e) {
            throw file.broken(String.valueOf(e.getMessage()));
        }
    }

    private static List<Map<String, Object>> documents(@org.jspecify.annotations.Nullable Object list) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object each : list == null ? List.of() : (List<?>) list) {
            Map<String, Object> document = new LinkedHashMap<>();
            ((Map<?, ?>) each).forEach((k, v) -> document.put(String.valueOf(k), v));
            all.add(document);
        }
        return all;
    }

    private void changed() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("next", next);
        json.put("vms", vms.stream().map(LabVm::json).toList());
        json.put("snapshots", snapshots);
        json.put("alerts", alerts);
        file.write(json);
    }

    Instant now() {
        return clock.now();
    }

    List<LabVm> vms() {
        return vms;
    }

    Optional<LabVm> vm(String id) {
        return vms.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    List<Map<String, Object>> snapshots() {
        return snapshots;
    }

    Optional<Map<String, Object>> snapshot(String id) {
        return snapshots.stream().filter(s -> id.equals(id(s))).findFirst();
    }

    List<Map<String, Object>> alerts() {
        return alerts;
    }

    static String id(Map<String, Object> document) {
        return document.get("uuid") instanceof Map<?, ?> uuid ? String.valueOf(uuid.get("uuid")) : "";
    }

    /** Adds a machine; for the making up of a store, which writes nothing. */
    void put(LabVm vm) {
        vms.add(vm);
    }

    String newId(String kind) {
        return String.format(java.util.Locale.ROOT, "%s-%s-%016X", UUID, kind, next++);
    }

    /** Takes a snapshot. */
    String take(String vm, String name, String consistency, long minutes, String creator) throws Refusal {
        LabVm source = vm(vm).orElseThrow(() -> Refusal.notFound("VirtualMachine", vm));
        if (minutes != -1 && minutes < 60) {
            throw new Refusal(
                    400,
                    "ERR-API-3105",
                    "Invalid create snapshot request",
                    "retentionMinutes must be -1 or greater than 59: " + minutes);
        }
        String id = newId("SST");
        snapshots.add(Documents.snapshot(
                id,
                name,
                source,
                "USER_GENERATED_SNAPSHOT",
                consistency,
                now(),
                minutes == -1 ? null : now().plusSeconds(minutes * 60),
                creator,
                0));
        changed();
        return id;
    }

    void addSnapshot(Map<String, Object> snapshot) {
        snapshots.add(snapshot);
    }

    void addAlert(Map<String, Object> alert) {
        alerts.add(alert);
    }

    void remove(String snapshot) throws Refusal {
        Map<String, Object> found = snapshot(snapshot).orElseThrow(() -> Refusal.notFound("Snapshot", snapshot));
        if (((Number) found.getOrDefault("cloneReferenceCount", 0L)).longValue() > 0) {
            throw new Refusal(500, "ERR-API-3107", "Delete snapshot failed", "The snapshot has clones: " + snapshot);
        }
        snapshots.remove(found);
        changed();
    }

    /** The hypervisor deletes a machine, which only its snapshots then remember. */
    void lose(LabVm vm) {
        vms.remove(vm);
        snapshots.forEach(s -> {
            if (s.get("vmUuid") instanceof Map<?, ?> of && vm.id().equals(of.get("uuid"))) {
                s.put("isOrphaned", true);
            }
        });
        changed();
    }
}
