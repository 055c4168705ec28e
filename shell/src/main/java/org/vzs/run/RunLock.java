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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.vzs.config.PrivateFiles;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Keeps a second run of the same thing out. Held by the process: its death gives it back. */
public final class RunLock implements AutoCloseable {
    // POSIX gives a process's locks on a file back when it closes any descriptor of that file: even to look into a file
    // whose lock this process holds would lose it. So what is held here is known without opening the file.
    private static final ConcurrentMap<Path, String> HELD = new ConcurrentHashMap<>();

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
        Path folder = state.resolve("locks").toAbsolutePath().normalize();
        Path file = folder.resolve(name(key) + ".lock");
        String mine = "run " + holder + ", process " + ProcessHandle.current().pid() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String held = HELD.putIfAbsent(file, mine);
        if (held != null) {
            throw locked(file, held);
        }
        boolean taken = false;
        try {
            PrivateFiles.folder(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            taken = take(channel, file, mine);
            return new RunLock(file, channel);
        } catch (IOException e) {
            throw StateFolder.unusable(state, e);
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    private static boolean take(FileChannel channel, Path file, String mine) throws IOException {
        boolean taken = false;
        try {
            if (channel.tryLock() == null) {
                throw locked(file, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((mine + "\n").getBytes(StandardCharsets.UTF_8)));
            taken = true;
            return true;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static ProblemException locked(Path file, String other) {
        return new ProblemException(
                ExitCode.LOCKED,
                Problem.of("run.locked", "another run of this is under way: " + other)
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
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        } finally {
            HELD.remove(file);
        }
    }
}
