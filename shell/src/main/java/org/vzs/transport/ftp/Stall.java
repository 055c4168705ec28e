package org.vzs.transport.ftp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Watches a transfer: counts its bytes, and ends it when none has passed for too long. Sockets have a time-out for reading
 * and none for writing, so that a server that no longer takes anything would be waited for without end.
 */
final class Stall extends FilterOutputStream {
    private final Duration limit;
    private final Runnable end;
    private final Thread watcher;
    private final AtomicLong count = new AtomicLong();
    private volatile long last = System.nanoTime();
    private volatile @Nullable IOException failure;
    private volatile boolean stalled;
    private volatile boolean over;

    /**
     * @param out takes the bytes
     * @param end breaks the transfer off; called from another thread
     */
    Stall(OutputStream out, Duration limit, Runnable end) {
        super(out);
        this.limit = limit;
        this.end = end;
        this.watcher = Thread.ofVirtual().name("ftp-stall").start(this::watch);
    }

    private void watch() {
        while (!over) {
            long left = limit.toNanos() - (System.nanoTime() - last);
            if (left <= 0) {
                stalled = true;
                end.run();
                return;
            }
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        count.addAndGet(length);
        last = System.nanoTime();
    }

    /** The bytes so far. */
    long count() {
        return count.get();
    }

    /** Why the bytes could not be handed on; null while they could. Who writes may have hidden it in an error of its own. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whether it ended the transfer. */
    boolean stalled() {
        return stalled;
    }

    /** Stops watching; the stream stays open. */
    void over() {
        over = true;
        LockSupport.unpark(watcher);
    }
}
