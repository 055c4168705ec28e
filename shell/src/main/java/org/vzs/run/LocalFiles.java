package org.vzs.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The files of this machine. Thread-safe, for different files. */
final class LocalFiles implements Program.Inputs {
    @Override
    public byte[] file(String path) throws IOException {
        return Files.readAllBytes(Path.of(path));
    }

    @Override
    public void writable(String path) throws IOException {
        Path file = Path.of(path);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(path, null, "it is a folder");
        }
        if (special(file)) {
            return;
        }
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(path);
        }
        if (!Files.isWritable(folder)) {
            throw new FileSystemException(path, null, "the folder " + folder + " may not be written to");
        }
    }

    /** A reader, such as a web server, sees the old file or the new one; a pipe or a device is written as it is. */
    @Override
    public void write(String path, byte[] content) throws IOException {
        Path file = Path.of(path);
        if (special(file)) {
            Files.write(file, content, StandardOpenOption.WRITE);
            return;
        }
        // What a link stands for is replaced, not the link.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        // Not createTempFile: the page has the permissions of any new file, so that a web server may read it.
        Path part = target.resolveSibling(target.getFileName() + ".vzs-part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                out.write(content);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static boolean special(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static Path folder(Path file) {
        @Nullable Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("/") : parent;
    }
}
