package org.vzs.transport.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Takes one of a command's outputs: keeps it up to a limit, or hands it on. Never throws and never closes what it hands on
 * to: an exception here would cost the whole session. Thread-safe.
 */
final class OutputKeeper extends OutputStream {
    private final @Nullable OutputStream handOn;
    private final int limit;
    private final Runnable onTrouble;
    private final Runnable onClose;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean overLimit;
    private @Nullable IOException failure;

    OutputKeeper(@Nullable OutputStream handOn, int limit, Runnable onTrouble, Runnable onClose) {
        this.handOn = handOn;
        this.limit = limit;
        this.onTrouble = onTrouble;
        this.onClose = onClose;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (overLimit || failure != null) {
            return;
        }
        if (handOn != null) {
            try {
                handOn.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                onTrouble.run();
            }
        } else if (kept.size() + (long) length > limit) {
            overLimit = true;
            kept.reset();
            onTrouble.run();
        } else {
            kept.write(bytes, offset, length);
        }
    }

    @Override
    public void close() {
        onClose.run();
    }

    synchronized boolean overLimit() {
        return overLimit;
    }

    synchronized @Nullable IOException failure() {
        return failure;
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
