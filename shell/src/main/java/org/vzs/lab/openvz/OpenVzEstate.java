package org.vzs.lab.openvz;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.StateFile;

/**
 * The nodes of one lab folder together, because containers move between them. Whoever opens a folder that is open already
 * gets the same nodes; the last to close writes and forgets them. The folder's lock keeps other processes away.
 */
final class OpenVzEstate implements AutoCloseable {
    private static final Map<Path, OpenVzEstate> OPEN = new HashMap<>();
    private static final long PAUSE = Duration.ofMillis(300).toNanos();

    private final Path folder;
    private final StateFile file;
    private final Map<String, OpenVzNode> nodes = new LinkedHashMap<>();
    private final Thread saver;
    private volatile boolean closed;
    private int users;
    private long saved;

    private OpenVzEstate(Path folder) {
        this.folder = folder;
        this.file = new StateFile(folder.resolve("openvz.json"));
        LabNodes.estate().forEach(node -> nodes.put(node.name(), node));
        Map<String, Object> json = file.read();
        if (json != null) {
            nodes.replaceAll((name, fresh) -> read(name, json.get(name)));
            nodes.values().forEach(one -> nodes.values().forEach(one::peer));
        }
        saver = Thread.ofVirtual().name("lab-openvz-state").start(this::run);
    }

    private OpenVzNode read(String name, @Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw file.broken("there is no node " + name);
        }
        try {
            return NodeJson.read(name, map);
        } catch (IllegalArgumentException e) {
            throw file.broken(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The estate in {@code folder}.
     *
     * @throws org.vzs.problem.ProblemException if its state is broken
     */
    static OpenVzEstate open(Path folder) {
        Path key = folder.toAbsolutePath().normalize();
        synchronized (OPEN) {
            OpenVzEstate estate = OPEN.get(key);
            if (estate == null) {
                estate = new OpenVzEstate(key);
                OPEN.put(key, estate);
            }
            estate.users++;
            return estate;
        }
    }

    OpenVzNode node(String name) {
        OpenVzNode node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("the lab has no node " + name);
        }
        return node;
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(PAUSE);
            try {
                save();
            } catch (UncheckedIOException e) {
                // A full disk: the next round tries again, and close() reports it.
            }
        }
    }

    private synchronized void save() {
        long now = nodes.values().stream().mapToLong(OpenVzNode::commands).sum();
        if (now != saved) {
            Map<String, Object> json = new LinkedHashMap<>();
            List.copyOf(nodes.values()).forEach(node -> json.put(node.name(), node.with(NodeJson::write)));
            file.write(json);
            saved = now;
        }
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            if (--users > 0) {
                return;
            }
            OPEN.remove(folder);
        }
        closed = true;
        LockSupport.unpark(saver);
        save();
    }
}
