package org.vzs.lab.vsphere;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.vzs.lab.StateFile;

/** Writes the state soon after it has changed, and at the end. */
final class StateSaver implements AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(300).toNanos();

    private final World world;
    private final VCenterState state;
    private final StateFile file;
    private final Thread thread;
    private volatile boolean closed;
    private long written;

    StateSaver(World world, VCenterState state, StateFile file) {
        this.world = world;
        this.state = state;
        this.file = file;
        this.written = state.isNew() ? -1 : world.with(() -> world.changes.objects());
        thread = Thread.ofVirtual().name("lab-state").start(this::run);
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(PAUSE);
            try {
                saveWhileOpen();
            } catch (UncheckedIOException e) {
                // a full disk: the next round tries again, and close() reports it
            }
        }
    }

    /** Nothing is written behind the back of who has closed it. */
    private synchronized void saveWhileOpen() {
        if (!closed) {
            save();
        }
    }

    private void save() {
        long[] at = {0};
        Map<String, Object> json = world.with(() -> {
            at[0] = world.changes.objects();
            return at[0] == written ? null : state.save();
        });
        if (json != null) {
            file.write(json);
            written = at[0];
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        LockSupport.unpark(thread);
        save();
    }
}
