package org.vzs.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may touch: mode 0600 and 0700 from the moment they exist. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /**
     * Creates a folder and its missing parents; an existing one is left as it is.
     *
     * @return the folder
     * @throws IOException if it cannot be made, or is not a folder
     */
    public static Path folder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, attributes(folder, "rwx------"));
    }

    /**
     * Creates an empty file.
     *
     * @return the file
     * @throws java.nio.file.FileAlreadyExistsException if it is there already
     * @throws IOException if it cannot be made
     */
    public static Path create(Path file) throws IOException {
        return Files.createFile(file, attributes(file, "rw-------"));
    }

    /** The attributes that make a new file or folder private; none where the file system has no POSIX permissions. */
    static FileAttribute<?>[] attributes(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** Whether somebody other than the owner has any access. */
    static boolean exposed(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.stream().anyMatch(p -> !p.name().startsWith("OWNER_"));
    }
}
