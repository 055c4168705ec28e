package org.vzs.transport.ssh;

import com.jcraft.jsch.JSchException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Puts an end to a call that has no whole time-out of its own: JSch's are for each read, and a trickle outlives them. */
final class Deadline {
    /** The call. */
    interface Work {
        void run() throws JSchException;
    }

    private Deadline() {}

    /**
     * Runs {@code work} in a thread of its own.
     *
     * @param abort called, at latest when the late work ends, if it did not end in time; makes it end
     * @return whether it ended in time
     * @throws JSchException as the work throws it
     * @throws InterruptedException if the calling thread was interrupted; the work is aborted
     */
    static boolean within(Duration limit, String name, Work work, Runnable abort)
            throws JSchException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        // true once either side has had its say: the work that it is done, or the waiter that it is too late.
        AtomicReference<@Nullable Boolean> inTime = new AtomicReference<>();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (JSchException | RuntimeException | Error e) {
                failure.set(e);
            } finally {
                if (!inTime.compareAndSet(null, true)) {
                    abort.run();
                }
                ended.countDown();
            }
        });
        boolean waited = false;
        try {
            waited = ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!waited && inTime.compareAndSet(null, false)) {
                Thread.ofVirtual().start(abort);
            }
        }
        if (!Boolean.TRUE.equals(inTime.get())) {
            return false;
        }
        ended.await();
        switch (failure.get()) {
            case null -> {
                return true;
            }
            case JSchException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
