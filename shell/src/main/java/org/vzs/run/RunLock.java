package org.vzs.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vzs.config.PrivateFiles;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Keeps a second run of the same thing out. Held by the process: its death gives it back. */
public final class RunLock implements AutoCloseable {
    /** The files that this process holds: on POSIX, merely to open and close one again would drop its lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param state the state folder
     * @param key what must not run twice
     * @param holder who asks, for the message that another one gets
     * @throws ProblemException with exit code LOCKED if another run has it, USAGE if the state folder cannot be used
     */
    public static RunLock acquire(Path state, String key, RunId holder) {
        Path folder = state.resolve("locks");
        Path file = folder.resolve(name(key) + ".lock").toAbsolutePath().normalize();
        if (!HELD.add(file)) {
            throw locked(file, "in this very process");
        }
        FileChannel channel = null;
        try {
            PrivateFiles.folder(folder);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw locked(file, Files.readString(file).strip());
            }
            String who = "run " + holder + ", process "
                    + ProcessHandle.current().pid() + ", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8));
            int length = bytes.remaining();
            channel.write(bytes, 0);
            // Not to nothing before it is written: file systems take that for a file that must be saved at once, and
            // wait.
            channel.truncate(length);
            return new RunLock(file, channel);
        } catch (IOException e) {
            release(file, channel);
            throw StateFolder.unusable(state, e);
        } catch (ProblemException e) {
            release(file, channel);
            throw e;
        }
    }

    private static ProblemException locked(Path file, String holder) {
        return new ProblemException(
                ExitCode.LOCKED,
                Problem.of("run.locked", "another run of this is under way: " + holder)
                        .at(file.toString())
                        .advise("wait for it, or end it"));
    }

    private static String name(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives it back. The file stays: to delete it would let two runs lock two files of one name. */
    @Override
    public void close() {
        release(file, channel);
    }

    private static void release(Path file, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        } finally {
            HELD.remove(file);
        }
    }
}
