package org.vzs.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * The lab: simulated devices whose state lives in a folder. One process at a time owns the folder; another one joins it if
 * it is served, and else waits. A device is started when it is first asked for. Thread-safe.
 */
public final class Lab implements AutoCloseable {
    private static final long RETRY_NANOS = 50_000_000;

    private final Path folder;
    private final LabOptions options;
    private final LabFaults faults;
    private final @Nullable LabLock lock;
    private final Map<String, LabDevice> joined;
    private final Map<String, Device> running = new LinkedHashMap<>();

    private Lab(Path folder, LabOptions options, @Nullable LabLock lock, Map<String, LabDevice> joined) {
        this.folder = folder;
        this.options = options;
        this.lock = lock;
        this.joined = joined;
        this.faults = new LabFaults(folder);
    }

    /**
     * Opens the lab in {@code folder}, which is made if need be.
     *
     * @throws ProblemException with exit code LOCKED if another process has the lab, does not serve it and does not end
     *     within the patience given, or if it is to be served and is already; USAGE if the state is broken
     * @throws UncheckedIOException if the folder cannot be used
     */
    public static Lab open(Path folder, LabOptions options) {
        requireNonNull(options, "options is null");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServedFile served = new ServedFile(folder);
        long deadline = System.nanoTime() + options.lockWait().toNanos();
        while (true) {
            LabLock lock = LabLock.tryTake(folder);
            if (lock != null) {
                return own(folder, options, lock, served);
            }
            Optional<ServedFile.Served> other = served.read();
            if (other.isPresent() && !options.serve()) {
                return new Lab(folder, options, null, other.get().devices());
            }
            if (other.isPresent() || System.nanoTime() >= deadline) {
                throw locked(folder, other.isPresent());
            }
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    private static Lab own(Path folder, LabOptions options, LabLock lock, ServedFile served) {
        Lab lab = new Lab(folder, options, lock, Map.of());
        try {
            served.delete();
            if (options.serve()) {
                served.write(lab.devices());
            }
            return lab;
        } catch (RuntimeException e) {
            lab.close();
            throw e;
        }
    }

    private static ProblemException locked(Path folder, boolean served) {
        String holder = LabLock.holder(folder);
        return new ProblemException(
                ExitCode.LOCKED,
                new Problem(
                        "lab.locked",
                        "the lab is in use by process " + (holder.isEmpty() ? "(unknown)" : holder),
                        folder.toString(),
                        served
                                ? "it is served already: use that one, or end it"
                                : "wait for it to end; 'vzs lab serve' lets several processes use the lab at once"));
    }

    /** The names of the devices of every lab. */
    public static List<String> deviceNames() {
        return Devices.all().stream().map(DeviceKind::name).toList();
    }

    /** The names of the devices, without starting any. */
    public List<String> names() {
        return deviceNames();
    }

    /**
     * A device, which is started if need be.
     *
     * @throws IllegalArgumentException if there is none of that name
     * @throws ProblemException if its state is broken
     */
    public LabDevice device(String name) {
        LabDevice other = joined.get(name);
        return other != null ? other : start(name).address();
    }

    /** All devices, which are started if need be. */
    public Map<String, LabDevice> devices() {
        Map<String, LabDevice> all = new LinkedHashMap<>();
        names().forEach(n -> all.put(n, device(n)));
        return all;
    }

    /**
     * How many requests a device has received from anybody.
     *
     * @throws IllegalStateException if the lab belongs to another process
     */
    public Counters counters(String name) {
        return start(name).counters();
    }

    private synchronized Device start(String name) {
        if (lock == null) {
            throw new IllegalStateException("the lab is served by another process, which has no device " + name);
        }
        Device device = running.get(name);
        if (device == null) {
            DeviceKind kind = Devices.all().stream()
                    .filter(k -> k.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the lab has no device " + name));
            device = kind.start(new DeviceHome(folder, options, faults));
            running.put(name, device);
        }
        return device;
    }

    /** Whether this lab is served by another process. */
    public boolean isJoined() {
        return lock == null;
    }

    /** Whether the process that this lab was joined in serves it no longer: its devices do not answer any more. */
    public boolean isGone() {
        return isJoined()
                && new ServedFile(folder)
                        .read()
                        .filter(s -> s.devices().equals(joined))
                        .isEmpty();
    }

    /** The faults on demand. */
    public LabFaults faults() {
        return faults;
    }

    /** What is in a lab's folder and who has it, without touching it. */
    public static LabStatus status(Path folder) {
        boolean there = Files.isDirectory(folder);
        boolean held = false;
        if (there) {
            LabLock lock = LabLock.tryTake(folder);
            held = lock == null;
            if (lock != null) {
                lock.close();
            }
        }
        Optional<ServedFile.Served> served = held ? new ServedFile(folder).read() : Optional.empty();
        return new LabStatus(
                folder,
                held ? LabLock.holder(folder) : "",
                served.map(ServedFile.Served::devices).orElse(Map.of()),
                there ? new LabFaults(folder).list() : List.of());
    }

    /**
     * Begins with a fresh lab: forgets all state and all faults. The certificate stays, so that a pin still fits.
     *
     * @throws ProblemException with exit code LOCKED if a process has the lab
     */
    public static void reset(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        LabLock lock = LabLock.tryTake(folder);
        if (lock == null) {
            throw locked(folder, false);
        }
        try (lock;
                Stream<Path> files = Files.list(folder)) {
            for (Path f : files.filter(f -> f.getFileName().toString().endsWith(".json"))
                    .toList()) {
                Files.delete(f);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the devices, writes their state and gives the folder back. Does nothing to a lab that was joined. */
    @Override
    public synchronized void close() {
        if (lock == null) {
            return;
        }
        try (lock) {
            if (options.serve()) {
                new ServedFile(folder).delete();
            }
            closeAll(new ArrayList<>(running.values()));
            running.clear();
        }
    }

    // each one is closed, also where another one cannot write its state
    private static void closeAll(List<Device> devices) {
        if (!devices.isEmpty()) {
            try {
                devices.removeFirst().close();
            } finally {
                closeAll(devices);
            }
        }
    }
}
