package org.vzs.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Keeps a second run of the same thing out. Held by the process: its death gives it back. */
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
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
        Path file = folder.resolve(name(key) + ".lock");
        try {
            PrivateFolders.create(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String other = Files.readString(file).strip();
                channel.close();
                throw new ProblemException(
                        ExitCode.LOCKED,
                        Problem.of("run.locked", "another run of this is under way: " + other)
                                .at(file.toString())
                                .advise("wait for it, or end it"));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    ("run " + holder + ", process " + ProcessHandle.current().pid() + "\n")
                            .getBytes(StandardCharsets.UTF_8)));
            return new RunLock(channel);
        } catch (IOException e) {
            throw PrivateFolders.unusable(state, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another run in this very process
        }
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
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        }
    }
}
