package org.vzs.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vzs.config.PrivateFiles;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Opens the user's editor, {@code $VISUAL}, {@code $EDITOR} or vi. */
public final class Editor {
    private Editor() {}

    /**
     * Edits a file, or the last line in a file of its own that is deleted afterwards.
     *
     * @param name the file's path; empty for the last line
     * @return what was saved
     * @throws ProblemException USAGE if there is no editor, it ends badly, or the file cannot be read
     */
    public static String edit(String name, Shell shell) {
        try {
            if (!name.isEmpty()) {
                Path file = shell.settings().folder().resolve(name);
                open(file, shell);
                return Files.exists(file) ? Files.readString(file) : "";
            }
            Path folder = PrivateFiles.folder(shell.settings().state());
            Path file = PrivateFiles.create(
                    folder.resolve("edit-" + ProcessHandle.current().pid() + ".vzs"));
            try {
                Files.writeString(file, shell.lastLine());
                open(file, shell);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw problem("cannot edit: " + e.getMessage());
        }
    }

    private static void open(Path file, Shell shell) throws IOException {
        var environment = shell.settings().environment();
        String editor = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", "vi"));
        // The variable may hold options, as in "code --wait"; the file is a word of its own, whatever its name.
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", editor + " \"$1\"", "vzs", file.toString());
        builder.inheritIO();
        AtomicInteger code = new AtomicInteger();
        AtomicReference<@Nullable IOException> failed = new AtomicReference<>();
        shell.screen().alone(() -> {
            try {
                code.set(builder.start().waitFor());
            } catch (IOException e) {
                failed.set(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
            }
        });
        IOException e = failed.get();
        if (e != null) {
            throw e;
        }
        if (code.get() != 0) {
            throw problem("the editor '" + editor + "' ended with " + code);
        }
    }

    private static ProblemException problem(String message) {
        return new ProblemException(
                ExitCode.USAGE, Problem.of("edit.failed", message).advise("set EDITOR to an editor that works here"));
    }
}
