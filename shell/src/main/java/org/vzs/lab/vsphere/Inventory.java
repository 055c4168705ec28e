package org.vzs.lab.vsphere;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;

/** All managed objects that belong to no session. Guarded by the world's lock. */
final class Inventory {
    private static final int TASKS_KEPT = 20_000;

    private final World world;
    private final Map<Mor, ManagedObject> objects = new HashMap<>();
    private final Map<String, Vm> vms = new LinkedHashMap<>();
    private final Map<String, Vm> snapshotOwners = new HashMap<>();
    private final Map<Mor, VmTask> tasks = new LinkedHashMap<>();
    private final Map<String, VmTask> running = new HashMap<>();
    private int lastTask;
    private int lastSnapshot;

    Inventory(World world) {
        this.world = world;
    }

    void add(ManagedObject object) {
        objects.put(object.ref(), object);
    }

    @Nullable
    ManagedObject find(Mor ref) {
        return objects.get(ref);
    }

    /** @throws org.vzs.lab.soap.SoapFault ManagedObjectNotFound */
    ManagedObject get(Mor ref) {
        ManagedObject o = objects.get(ref);
        if (o == null) {
            throw Faults.notFound(ref);
        }
        return o;
    }

    void addVm(Vm vm, ManagedObject object) {
        vms.put(vm.id, vm);
        add(object);
        vm.snapshots.forEach(s -> s.walk(x -> {
            lastSnapshot = Math.max(lastSnapshot, x.number);
            addSnapshot(vm, x);
        }));
    }

    @Nullable
    Vm vm(String id) {
        return vms.get(id);
    }

    Collection<Vm> vms() {
        return vms.values();
    }

    /** The virtual machine that a reference to it or to one of its snapshots or tasks is about; null for any other. */
    @Nullable
    Vm about(Mor ref) {
        return switch (ref.type()) {
            case "VirtualMachine" -> vms.get(ref.id());
            case "VirtualMachineSnapshot" -> snapshotOwners.get(ref.id());
            case "Task" -> {
                VmTask t = tasks.get(ref);
                yield t == null ? null : vms.get(t.vm);
            }
            default -> null;
        };
    }

    int nextSnapshotNumber() {
        return ++lastSnapshot;
    }

    void addSnapshot(Vm vm, Snap snap) {
        snapshotOwners.put(snap.id(), vm);
        add(VmSnapshots.managed(vm, snap));
        world.structureChanged();
    }

    void removeSnapshot(Snap snap) {
        snapshotOwners.remove(snap.id());
        objects.remove(new Mor("VirtualMachineSnapshot", snap.id()));
        world.structureChanged();
    }

    int nextTaskNumber() {
        return ++lastTask;
    }

    void addTask(VmTask task, VmOperation operation) {
        lastTask = Math.max(lastTask, task.number);
        tasks.put(task.ref(), task);
        add(TaskView.managed(task, operation));
        if (tasks.size() > TASKS_KEPT) {
            Mor oldest = tasks.keySet().iterator().next();
            if (task(oldest).ended()) {
                tasks.remove(oldest);
                objects.remove(oldest);
            }
        }
        if (task.state == VmTask.State.running) {
            running.put(task.vm, task);
        }
    }

    /** @throws org.vzs.lab.soap.SoapFault ManagedObjectNotFound */
    VmTask task(Mor ref) {
        VmTask t = tasks.get(ref);
        if (t == null) {
            throw Faults.notFound(ref);
        }
        return t;
    }

    void taskStarted(VmTask task) {
        running.put(task.vm, task);
    }

    void taskEnded(VmTask task) {
        running.remove(task.vm, task);
    }

    /** The task that is at work on a virtual machine; null if there is none. */
    @Nullable
    VmTask runningTask(Vm vm) {
        return running.get(vm.id);
    }

    /** The {@code count} newest tasks and those that have not ended, oldest first. */
    List<VmTask> recentTasks(int count) {
        List<VmTask> recent = new ArrayList<>();
        int skip = tasks.size() - count;
        for (VmTask t : tasks.values()) {
            if (skip-- <= 0 || !t.ended()) {
                recent.add(t);
            }
        }
        return recent;
    }

    int lastTask() {
        return lastTask;
    }

    int lastSnapshot() {
        return lastSnapshot;
    }

    /** Goes on numbering behind what was given out before. */
    void numbersFrom(long snapshot, long task) {
        lastSnapshot = Math.max(lastSnapshot, (int) snapshot);
        lastTask = Math.max(lastTask, (int) task);
    }
}
