package org.vzs.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vzs.config.PrivateFiles;

/** What scripts keep from one run to the next: a file for each key, in the state folder. */
final class Memory {
    /** A lock on a file is the process's; this is the one between its threads. */
    private static final Object REVISING = new Object();

    private final Path folder;
    private final Path state;

    Memory(Path state) {
        this.state = state;
        this.folder = state.resolve("memory");
    }

    /** The text kept under {@code key}; null if there is none. */
    @Nullable
    String get(String key) {
        try {
            return Files.readString(file(key));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw StateFolder.unusable(state, e);
        }
    }

    /** Keeps a text; a reader sees the old one or the new one, never half of it. */
    void set(String key, String text) {
        try {
            PrivateFiles.folder(folder);
            Path next = Files.createTempFile(folder, "new", null);
            Files.writeString(next, text);
            Files.move(next, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StateFolder.unusable(state, e);
        }
    }

    /**
     * Replaces the text under {@code key} by what {@code next} makes of it, with no other run between the reading and the
     * writing.
     */
    void revise(String key, UnaryOperator<@Nullable String> next) {
        synchronized (REVISING) {
            try {
                PrivateFiles.folder(folder);
                Path lock = folder.resolve(".lock");
                if (!Files.exists(lock)) {
                    create(lock);
                }
                try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                        FileLock _ = channel.lock()) {
                    String text = next.apply(get(key));
                    if (text != null) {
                        set(key, text);
                    }
                }
            } catch (IOException e) {
                throw StateFolder.unusable(state, e);
            }
        }
    }

    private static void create(Path lock) throws IOException {
        try {
            PrivateFiles.create(lock);
        } catch (FileAlreadyExistsException e) {
            // Another run was faster; either file is as good.
        }
    }

    /** A key may hold anything, a file's name may not. */
    private Path file(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 12) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
