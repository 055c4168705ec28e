package org.vzs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    Path root;

    @Test
    void newFilesAndFoldersAreForTheirOwnerOnly() throws IOException {
        Path folder = PrivateFiles.folder(root.resolve("a/b"));
        Path file = PrivateFiles.create(folder.resolve("f"));

        assertThat(mode(root.resolve("a"))).isEqualTo("rwx------");
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(PrivateFiles.exposed(file)).isFalse();
        assertThatThrownBy(() -> PrivateFiles.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void anExistingFolderAndALinkToOneStay() throws IOException {
        Path folder = Files.createDirectory(root.resolve("open"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path link = Files.createSymbolicLink(root.resolve("link"), folder);

        assertThat(PrivateFiles.folder(link)).isEqualTo(link);
        assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFileInTheWayIsAnError() throws IOException {
        Path file = Files.createFile(root.resolve("f"));
        assertThatThrownBy(() -> PrivateFiles.folder(file)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileSystemWithoutPermissionsIsNotRefused() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path file = PrivateFiles.create(
                    PrivateFiles.folder(windows.getPath("C:\\s")).resolve("f"));
            assertThat(PrivateFiles.exposed(file)).isFalse();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
