package org.vzs.run;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Folders that nobody else reads: journals name every machine of an estate. */
final class PrivateFolders {
    private PrivateFolders() {}

    static void create(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().equals(FileSystems.getDefault());
        if (posix) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    static ProblemException unusable(Path state, IOException e) {
        return new ProblemException(
                ExitCode.USAGE,
                Problem.of("state.unusable", "cannot write to the state folder: " + e)
                        .at(state.toString())
                        .advise("make it writable, or name another with XDG_STATE_HOME"));
    }
}
