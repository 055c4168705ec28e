package org.vzs.lab.vsphere;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;
import org.vzs.lab.soap.SoapFault;

/**
 * Runs tasks by the clock: queued, then running with progress, then ended. What is wrong with the machine's state is found
 * when the task's turn has come, and ends the task (assumption: as vCenter does it, where a power operation in the wrong
 * state gives a task that fails, not a fault of the method). Called under the world's lock.
 */
final class TaskEngine {
    private static final long QUEUE = 30;
    private static final int STEPS = 4;

    private final World world;
    private final Inventory inventory;
    private final Map<String, VmOperation> operations;

    TaskEngine(World world, Inventory inventory, Map<String, VmOperation> operations) {
        this.world = world;
        this.inventory = inventory;
        this.operations = operations;
    }

    /**
     * Begins a task.
     *
     * @param asked the fault that it is to end with, whatever the machine's state; null for none
     */
    Mor begin(String operation, Vm vm, Map<String, String> arguments, @Nullable SoapFault asked) {
        VmOperation work = operation(operation);
        // no two tasks take the same time, but a task always takes the same
        double spread = 0.8 + Math.floorMod((vm.id + operation).hashCode(), 41) / 100.0;
        Duration duration = world.scaled((long) (work.millis(vm, arguments) * spread));
        VmTask task =
                new VmTask(inventory.nextTaskNumber(), operation, vm.id, vm.name, arguments, world.now(), duration);
        task.error = asked;
        inventory.addTask(task, work);
        world.structureChanged();
        world.touched(vm.ref());
        world.schedule.at(task.queued.plus(world.scaled(QUEUE)), () -> start(task));
        return task.ref();
    }

    /** Takes up a task again that had not ended when the state was saved. */
    void resume(VmTask task) {
        if (task.state == VmTask.State.queued) {
            world.schedule.at(task.queued.plus(world.scaled(QUEUE)), () -> start(task));
        } else if (task.state == VmTask.State.running) {
            plan(task);
        }
    }

    /** Cancels a task, if it can be. */
    void cancel(VmTask task) {
        if (task.ended()) {
            throw SoapFault.of("InvalidState", "The task is already completed or cancelled.");
        }
        if (!operation(task.operation).cancelable()) {
            throw Faults.notSupported();
        }
        task.cancelled = true;
        fail(task, Faults.requestCanceled(), world.now());
    }

    private void start(VmTask task) {
        Vm vm = inventory.vm(task.vm);
        if (task.ended() || vm == null) {
            return;
        }
        VmTask other = inventory.runningTask(vm);
        task.state = VmTask.State.running;
        task.started = task.queued.plus(world.scaled(QUEUE));
        try {
            if (other != null && other != task) {
                throw Faults.taskInProgress(other.ref());
            }
            if (task.error == null) {
                operation(task.operation).check(vm, task);
            }
            inventory.taskStarted(task);
            plan(task);
        } catch (SoapFault fault) {
            fail(task, fault, task.queued.plus(world.scaled(QUEUE)));
        }
        world.touched(task.ref());
        world.touched(vm.ref());
    }

    private void plan(VmTask task) {
        Instant started = task.started == null ? task.queued : task.started;
        for (int i = 1; i < STEPS; i++) {
            int percent = 100 * i / STEPS;
            world.schedule.at(started.plus(task.duration.multipliedBy(i).dividedBy(STEPS)), () -> {
                if (!task.ended() && task.progress < percent) {
                    task.progress = percent;
                    world.touched(task.ref());
                }
            });
        }
        world.schedule.at(started.plus(task.duration), () -> end(task, started.plus(task.duration)));
    }

    private void end(VmTask task, Instant when) {
        Vm vm = inventory.vm(task.vm);
        if (task.ended() || vm == null) {
            return;
        }
        SoapFault asked = task.error;
        if (asked != null) {
            fail(task, asked, when);
            return;
        }
        try {
            task.result = operation(task.operation).apply(vm, task);
            task.state = VmTask.State.success;
            task.progress = 100;
            task.completed = when;
            finished(task);
        } catch (SoapFault fault) {
            fail(task, fault, when);
        }
    }

    private void fail(VmTask task, SoapFault fault, Instant when) {
        task.error = fault;
        task.state = VmTask.State.error;
        task.completed = when;
        finished(task);
    }

    private void finished(VmTask task) {
        inventory.taskEnded(task);
        world.touched(task.ref());
        world.touched(new Mor("VirtualMachine", task.vm));
    }

    private VmOperation operation(String name) {
        VmOperation op = operations.get(name);
        if (op == null) {
            throw Faults.notSupported();
        }
        return op;
    }
}
