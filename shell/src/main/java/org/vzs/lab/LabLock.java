package org.vzs.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The lock on a lab's state folder. The operating system gives it back when its process ends, however that ends. */
final class LabLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private LabLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @return null if another holds it, in this process or in another one
     */
    static @Nullable LabLock tryTake(Path folder) {
        try {
            FileChannel c = FileChannel.open(path(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = c.tryLock();
                if (lock != null) {
                    c.truncate(0);
                    c.write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                    return new LabLock(c, lock);
                }
            } catch (OverlappingFileLockException e) {
                // another lab in this process has it
            }
            c.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that took the lock last: its number, or empty if none did. */
    static String holder(Path folder) {
        try {
            return Files.readString(path(folder), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static Path path(Path folder) {
        return folder.resolve("lab.lock");
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
