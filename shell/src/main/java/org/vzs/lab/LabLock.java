package org.vzs.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lock on a lab's state folder. The operating system gives it back when its process ends, however that ends.
 *
 * <p>The file is never opened by a process that has the lock already: on POSIX systems closing any one of its channels
 * would give the lock away. So the labs of this process are kept in a set, and the holder's number in a file of its own.
 */
final class LabLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private LabLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @return null if another holds it, in this process or in another one
     * @throws UncheckedIOException if the folder is not there or cannot be written
     */
    static @Nullable LabLock tryTake(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (!HELD_HERE.add(real)) {
                return null;
            }
            boolean taken = false;
            try {
                FileChannel c =
                        FileChannel.open(real.resolve("lab.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = c.tryLock();
                if (lock == null) {
                    c.close();
                    return null;
                }
                taken = true;
                Files.writeString(
                        pidFile(real), Long.toString(ProcessHandle.current().pid()));
                return new LabLock(real, c);
            } finally {
                if (!taken) {
                    HELD_HERE.remove(real);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that took the lock last: its number, or empty if none did. */
    static String holder(Path folder) {
        try {
            return Files.readString(pidFile(folder)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("lab.pid");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
