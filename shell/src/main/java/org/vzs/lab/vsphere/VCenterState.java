package org.vzs.lab.vsphere;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.StateFile;

/** The vCenter's state between runs: what may have changed since the estate was new. Used under the world's lock. */
final class VCenterState {
    private static final int TASKS_SAVED = 500;

    private final Inventory inventory;
    private final TaskEngine tasks;
    private final GuestLife guests;
    private final Map<String, VmOperation> operations;
    private long generatedVms;
    private boolean fresh;

    VCenterState(Inventory inventory, TaskEngine tasks, GuestLife guests, Map<String, VmOperation> operations) {
        this.inventory = inventory;
        this.tasks = tasks;
        this.guests = guests;
        this.operations = operations;
    }

    /**
     * Fills the inventory from the file, or with a new estate where there is no file.
     *
     * @throws org.vzs.problem.ProblemException if the file is broken
     */
    void load(StateFile file, int generated) {
        Map<String, Object> json = file.read();
        fresh = json == null && generated > 0;
        generatedVms = json == null ? generated : number(file, json.get("generatedVms"));
        Site.build(inventory, generatedVms == 0 ? EstateFile.builtIn() : EstateFile.generated((int) generatedVms));
        if (json == null) {
            return;
        }
        try {
            if (json.get("vms") instanceof Map<?, ?> vms) {
                for (Vm vm : inventory.vms()) {
                    if (vms.get(vm.id) instanceof Map<?, ?> v) {
                        VmJson.read(vm, v, inventory);
                        guests.resume(vm);
                    }
                }
            }
            inventory.numbersFrom(number(file, json.get("lastSnapshot")), number(file, json.get("lastTask")));
            if (json.get("tasks") instanceof List<?> list) {
                for (Object t : list) {
                    task(VmJson.task((Map<?, ?>) t));
                }
            }
        } catch (ClassCastException | IllegalArgumentException | DateTimeException e) {
            throw file.broken(String.valueOf(e.getMessage()));
        }
    }

    private void task(VmTask task) {
        VmOperation operation = operations.get(task.operation);
        if (operation != null) {
            inventory.addTask(task, operation);
            tasks.resume(task);
        }
    }

    private static long number(StateFile file, @Nullable Object value) {
        if (value instanceof Long n) {
            return n;
        }
        throw file.broken("a number is missing");
    }

    /** Whether it was made up just now and is not what the next start would make. */
    boolean isNew() {
        return fresh;
    }

    Map<String, Object> save() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", 1);
        json.put("generatedVms", generatedVms);
        json.put("lastSnapshot", inventory.lastSnapshot());
        json.put("lastTask", inventory.lastTask());
        Map<String, Object> vms = new LinkedHashMap<>();
        inventory.vms().forEach(vm -> vms.put(vm.id, VmJson.write(vm)));
        json.put("vms", vms);
        List<VmTask> recent = inventory.recentTasks(TASKS_SAVED);
        List<Object> saved = new ArrayList<>(recent.size());
        recent.forEach(t -> saved.add(VmJson.write(t)));
        json.put("tasks", saved);
        return json;
    }
}
