package org.vzs.transport.ssh;

import com.jcraft.jsch.SftpProgressMonitor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Passes a transfer's progress on, and ends the transfer when there is none for too long. */
final class StallWatch implements SftpProgressMonitor, AutoCloseable {
    private final TransferProgress progress;
    private final long limitNanos;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile long lastByte = System.nanoTime();
    private volatile boolean stalled;
    private volatile long total = -1;
    private long done;

    StallWatch(TransferProgress progress, Duration limit, Runnable abort) {
        this.progress = progress;
        this.limitNanos = limit.toNanos();
        Thread.ofVirtual().name("sftp-stall-watch").start(() -> watch(abort));
    }

    private void watch(Runnable abort) {
        try {
            long left = limitNanos;
            while (!over.await(left, TimeUnit.NANOSECONDS)) {
                left = limitNanos - (System.nanoTime() - lastByte);
                if (left <= 0) {
                    stalled = true;
                    abort.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same, told how many bytes there will be. */
    StallWatch over(long bytes) {
        total = bytes;
        return this;
    }

    boolean stalled() {
        return stalled;
    }

    @Override
    public void init(int op, String src, String dest, long max) {
        progress.at(0, total);
    }

    @Override
    public boolean count(long bytes) {
        lastByte = System.nanoTime();
        done += bytes;
        progress.at(done, total);
        return !stalled;
    }

    @Override
    public void end() {}

    @Override
    public void close() {
        over.countDown();
    }
}
