package org.vzs.driver.vsphere;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.PowerState;

/** Waits on the watcher for the end of a task, or for a power state. Thread-safe. */
record TaskWait(Watcher watcher) {
    private static final List<String> TASK = List.of("info.state", "info.progress", "info.error");
    private static final List<String> POWER = List.of("runtime.powerState");

    /** Waits for a task; {@code progress} hears every change, and 100 for a good end. */
    TaskEnd task(Ref task, Deadline deadline, IntConsumer progress) throws InterruptedException {
        try {
            Map<String, Xml> values = await(task, TASK, TaskWait::isOver, v -> report(v, progress), deadline);
            if (values == null) {
                return new TaskEnd.Late();
            }
            if (values.isEmpty()) {
                return new TaskEnd.Unseen("the server no longer knows the task");
            }
            return state(values).equals("success")
                    ? new TaskEnd.Done()
                    : new TaskEnd.Broken(Fault.ofTask(values.getOrDefault("info.error", Xml.NONE)));
        } catch (Watch.Unseen e) {
            return new TaskEnd.Unseen(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Waits until a virtual machine has a power state.
     *
     * @return false if it has not by the deadline
     * @throws Watch.Unseen if sight of it was lost
     */
    boolean power(Ref vm, PowerState wanted, Deadline deadline) throws InterruptedException {
        Map<String, Xml> values = await(
                vm,
                POWER,
                v -> v.containsKey("runtime.powerState")
                        && PowerStates.of(v.getOrDefault("runtime.powerState", Xml.NONE)
                                        .text())
                                == wanted,
                v -> {},
                deadline);
        if (values != null && values.isEmpty()) {
            throw new Watch.Unseen("the machine no longer exists");
        }
        return values != null;
    }

    private @Nullable Map<String, Xml> await(
            Ref object,
            List<String> paths,
            Predicate<Map<String, Xml>> ended,
            Consumer<Map<String, Xml>> heard,
            Deadline deadline)
            throws InterruptedException {
        Watch watch = new Watch(object, paths, ended, heard);
        watcher.add(watch);
        try {
            return watch.end().get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Watch.Unseen unseen) {
                throw unseen;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            watch.end().cancel(false);
        }
    }

    private static boolean isOver(Map<String, Xml> values) {
        String state = state(values);
        return state.equals("success") || state.equals("error");
    }

    private static String state(Map<String, Xml> values) {
        return values.getOrDefault("info.state", Xml.NONE).text();
    }

    private static void report(Map<String, Xml> values, IntConsumer progress) {
        if (state(values).equals("success")) {
            progress.accept(100);
        } else if (!values.getOrDefault("info.progress", Xml.NONE).text().isEmpty()) {
            long percent = values.getOrDefault("info.progress", Xml.NONE).number();
            progress.accept((int) Math.clamp(percent, 0L, 100L));
        }
    }
}
