package org.vzs.repl.history;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.vzs.config.PrivateFiles;

/**
 * A file of lines that several processes append to and any of them may cut short: each does so while it holds the lock of
 * a file beside it, because a lock on the file itself would be on the old one once it has been replaced. Not thread-safe.
 */
final class HistoryFile {
    /** Enough of the beginning to tell the file from the one that replaces it. */
    private static final int HEAD = 96;

    /** A process has its locks as a whole, so its own sessions keep one another out by this. */
    private static final Object PROCESS = new Object();

    private final Path file;
    private byte[] head = {};
    private long read;
    private int lines;

    HistoryFile(Path file) {
        this.file = requireNonNull(file, "file is null");
    }

    /** How many lines it had when it was read last. */
    int lines() {
        return lines;
    }

    private interface Work {
        void run() throws IOException;
    }

    private void locked(Work work) throws IOException {
        synchronized (PROCESS) {
            Path folder = PrivateFiles.folder(requireNonNull(file.getParent()));
            Path beside = folder.resolve(file.getFileName() + ".lock");
            createdOnce(beside);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                work.run();
            }
        }
    }

    private static void createdOnce(Path file) throws IOException {
        try {
            PrivateFiles.create(file);
        } catch (FileAlreadyExistsException e) {
            // Made by an earlier session.
        }
    }

    /** Adds a line. */
    void append(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        locked(() -> {
            createdOnce(file);
            Files.write(file, bytes, StandardOpenOption.APPEND);
        });
    }

    /** The whole lines that were added since the last time; all of them again if somebody has cut the file. */
    List<String> fresh() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] begins = bytes(channel, 0, HEAD);
            if (channel.size() < read || !Arrays.equals(begins, 0, length(begins), head, 0, length(begins))) {
                read = 0;
                lines = 0;
            }
            head = begins;
            byte[] more = bytes(channel, read, channel.size() - read);
            int whole = more.length;
            while (whole > 0 && more[whole - 1] != '\n') {
                whole--;
            }
            read += whole;
            List<String> fresh =
                    new String(more, 0, whole, StandardCharsets.UTF_8).lines().toList();
            lines += fresh.size();
            return fresh;
        }
    }

    /** A short file may have grown since its head was read. */
    private int length(byte[] begins) {
        return Math.min(begins.length, head.length);
    }

    private static byte[] bytes(FileChannel channel, long from, long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(
                (int) Math.clamp(channel.size() - from, 0, Math.min(length, Integer.MAX_VALUE - 8)));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Until it is full.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Puts what {@code shorter} makes of all its lines in its place, if it still has more than {@code most}. */
    void cut(int most, UnaryOperator<List<String>> shorter) throws IOException {
        locked(() -> {
            List<String> all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (all.size() <= most) {
                return; // Another session was quicker.
            }
            Path whole = PrivateFiles.create(file.resolveSibling(file.getFileName() + "." + UUID.randomUUID()));
            try {
                Files.write(whole, shorter.apply(all));
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        });
    }
}
