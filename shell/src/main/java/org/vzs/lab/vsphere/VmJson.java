package org.vzs.lab.vsphere;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.EnumValue;
import org.vzs.lab.soap.Mor;
import org.vzs.lab.soap.SoapFault;

/** The changing part of virtual machines, and tasks, as JSON. */
final class VmJson {
    private VmJson() {}

    static Map<String, Object> write(Vm vm) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", vm.name);
        json.put("power", vm.power.name());
        json.put("guestUp", vm.guestUp);
        if (vm.guestWork != Vm.GuestWork.NONE) {
            json.put("guestWork", vm.guestWork.name());
            json.put("guestWorkEnds", vm.guestWorkEnds);
        }
        putIfSet(json, "bootTime", vm.bootTime);
        json.put("consolidationNeeded", vm.consolidationNeeded);
        putIfSet(json, "currentSnapshot", vm.currentSnapshot);
        json.put("snapshots", snapshots(vm.snapshots));
        return json;
    }

    private static void putIfSet(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static List<Object> snapshots(List<Snap> snaps) {
        List<Object> list = new ArrayList<>();
        for (Snap s : snaps) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("number", s.number);
            json.put("name", s.name);
            json.put("description", s.description);
            json.put("created", s.created);
            json.put("state", s.state.name());
            json.put("quiesced", s.quiesced);
            json.put("children", snapshots(s.children));
            list.add(json);
        }
        return list;
    }

    /** Gives a machine the state that was saved. */
    static void read(Vm vm, Map<?, ?> json, Inventory inventory) {
        String boot = text(json, "bootTime");
        vm.become(
                Power.valueOf(text(json, "power")),
                Boolean.TRUE.equals(json.get("guestUp")),
                boot.isEmpty() ? null : Instant.parse(boot));
        if (json.get("guestWork") instanceof String work) {
            vm.guestWork = Vm.GuestWork.valueOf(work);
            vm.guestWorkEnds = Instant.parse(text(json, "guestWorkEnds"));
        }
        vm.consolidationNeeded = Boolean.TRUE.equals(json.get("consolidationNeeded"));
        vm.currentSnapshot = json.get("currentSnapshot") instanceof String s ? s : null;
        vm.snapshots.forEach(s -> s.walk(inventory::removeSnapshot));
        vm.snapshots = snaps(json);
        vm.snapshots.forEach(s -> s.walk(x -> inventory.addSnapshot(vm, x)));
    }

    private static List<Snap> snaps(Map<?, ?> json) {
        List<Snap> snaps = new ArrayList<>();
        Object list = json.get(json.containsKey("snapshots") ? "snapshots" : "children");
        for (Object item : list instanceof List<?> l ? l : List.of()) {
            Map<?, ?> s = (Map<?, ?>) item;
            Snap snap = new Snap(
                    (int) number(s, "number"),
                    text(s, "name"),
                    text(s, "description"),
                    Instant.parse(text(s, "created")),
                    Power.valueOf(text(s, "state")),
                    Boolean.TRUE.equals(s.get("quiesced")));
            snap.children.addAll(snaps(s));
            snaps.add(snap);
        }
        return snaps;
    }

    static Map<String, Object> write(VmTask task) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", task.number);
        json.put("operation", task.operation);
        json.put("vm", task.vm);
        json.put("entityName", task.entityName);
        json.put("arguments", task.arguments);
        json.put("queued", task.queued);
        json.put("millis", task.duration.toMillis());
        json.put("state", task.state.name());
        json.put("progress", task.progress);
        putIfSet(json, "started", task.started);
        putIfSet(json, "completed", task.completed);
        putIfSet(json, "result", task.result == null ? null : task.result.id());
        json.put("cancelled", task.cancelled);
        putIfSet(json, "error", task.error == null ? null : error(task.error));
        return json;
    }

    private static Map<String, Object> error(SoapFault error) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", error.text());
        DataObject detail = error.detail();
        if (detail != null) {
            json.put("type", detail.type());
            // of the fields only the power states are kept: nobody reads others from an old task
            detail.fields().forEach((name, value) -> {
                if (value instanceof EnumValue e) {
                    json.put(name, e.value());
                }
            });
        }
        return json;
    }

    static VmTask task(Map<?, ?> json) {
        Map<String, String> arguments = new HashMap<>();
        if (json.get("arguments") instanceof Map<?, ?> a) {
            a.forEach((k, v) -> arguments.put(String.valueOf(k), String.valueOf(v)));
        }
        VmTask task = new VmTask(
                (int) number(json, "number"),
                text(json, "operation"),
                text(json, "vm"),
                text(json, "entityName"),
                arguments,
                Instant.parse(text(json, "queued")),
                Duration.ofMillis(number(json, "millis")));
        task.state = VmTask.State.valueOf(text(json, "state"));
        task.progress = (int) number(json, "progress");
        task.started = json.get("started") instanceof String s ? Instant.parse(s) : null;
        task.completed = json.get("completed") instanceof String s ? Instant.parse(s) : null;
        task.result = json.get("result") instanceof String s ? new Mor("VirtualMachineSnapshot", s) : null;
        task.cancelled = Boolean.TRUE.equals(json.get("cancelled"));
        task.error = json.get("error") instanceof Map<?, ?> e ? error(e) : null;
        return task;
    }

    private static SoapFault error(Map<?, ?> json) {
        DataObject detail = DataObject.subtype(json.get("type") instanceof String t ? t : "SystemError");
        for (String field : List.of("requestedState", "existingState")) {
            if (json.get(field) instanceof String state) {
                detail.set(field, Power.valueOf(state).value());
            }
        }
        return SoapFault.of(detail, text(json, "text"));
    }

    private static String text(Map<?, ?> json, String name) {
        return json.get(name) instanceof String s ? s : "";
    }

    private static long number(Map<?, ?> json, String name) {
        if (json.get(name) instanceof Long n) {
            return n;
        }
        throw new IllegalArgumentException("'" + name + "' is no number");
    }
}
