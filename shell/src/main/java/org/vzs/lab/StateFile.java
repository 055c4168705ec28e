package org.vzs.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * One JSON file of the lab's state. It is written beside itself and then renamed, so that a process killed at any moment
 * leaves the old text or the new, never half of one.
 */
public final class StateFile {
    private final Path path;

    /** The file at {@code path}, whether or not it is there. */
    public StateFile(Path path) {
        this.path = path;
    }

    /**
     * Reads it.
     *
     * @return null if it is not there
     * @throws ProblemException with exit code USAGE if it is broken; the advice is to reset the lab
     */
    public @Nullable Map<String, Object> read() {
        try {
            return Json.read(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw broken(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The error that its text cannot be used, with the way out. */
    public ProblemException broken(String why) {
        return new ProblemException(
                ExitCode.USAGE,
                new Problem(
                        "lab.state",
                        "the lab's state file cannot be read: " + why,
                        path.toString(),
                        "'vzs lab reset' begins with a fresh lab"));
    }

    /**
     * Writes it.
     *
     * @throws UncheckedIOException if that fails; the old text is still there
     */
    public void write(Map<String, ?> state) {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        try {
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer text = ByteBuffer.wrap(Json.write(state));
                while (text.hasRemaining()) {
                    out.write(text);
                }
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
