package org.vzs.repl.complete;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a command can be given, as they are when they are asked for. */
public final class LocalFiles {
    /** A folder with more than that has more than anybody chooses from, and may take long to read. */
    private static final int MOST = 1_000;

    private final Path folder;

    /** @param folder where relative names begin */
    public LocalFiles(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    /** What stands in the folder that {@code word} names up to its last slash, in the form of {@code word}; folders end with a slash. */
    List<String> in(String word) {
        String before = word.substring(0, word.lastIndexOf('/') + 1);
        boolean hidden = word.startsWith(".", before.length());
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(before))) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (hidden == name.startsWith(".") && found.size() < MOST) {
                    found.add(before + name + (Files.isDirectory(file) ? "/" : ""));
                }
            }
        } catch (IOException | InvalidPathException e) {
            // No such folder, or none of ours: there is nothing to offer.
            return List.of();
        }
        return found;
    }
}
