package org.vzs.transport.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A pipe whose reader gives up after a while, as the reader of a socket does: JSch's keep-alive needs that, and a
 * forwarded channel does not have it. Holds a few megabytes at most; then the writer waits.
 */
final class TimedPipe {
    private static final int MOST_BYTES = 4 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
    private int at;
    private int held;
    private boolean closed;
    private Duration timeout;

    TimedPipe(Duration timeout) {
        this.timeout = timeout;
    }

    /** How long a read waits from now on. */
    void timeout(Duration newTimeout) {
        lock.lock();
        try {
            timeout = newTimeout;
        } finally {
            lock.unlock();
        }
    }

    OutputStream sink() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                put(Arrays.copyOfRange(bytes, offset, offset + length));
            }

            @Override
            public void close() {
                end();
            }
        };
    }

    InputStream source() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return length == 0 ? 0 : take(bytes, offset, length);
            }

            @Override
            public void close() {
                end();
            }
        };
    }

    private void put(byte[] chunk) throws IOException {
        lock.lock();
        try {
            while (held >= MOST_BYTES && !closed) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                throw new IOException("pipe closed");
            }
            if (chunk.length > 0) {
                chunks.add(chunk);
                held += chunk.length;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private int take(byte[] into, int offset, int length) throws IOException {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (chunks.isEmpty() && !closed) {
                if (left <= 0) {
                    throw new SocketTimeoutException("Read timed out");
                }
                left = changed.awaitNanos(left);
            }
            byte @Nullable [] first = chunks.peek();
            if (first == null) {
                return -1;
            }
            int n = Math.min(length, first.length - at);
            System.arraycopy(first, at, into, offset, n);
            at += n;
            held -= n;
            if (at == first.length) {
                chunks.remove();
                at = 0;
            }
            changed.signalAll();
            return n;
        } catch (InterruptedException e) {
            // JSch interrupts its reading thread when it disconnects.
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
