package org.vzs.repl;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Writes files that were not there before: at a prompt a slip of the finger must not cost a file. */
final class NewFile {
    private NewFile() {}

    /**
     * Writes it in UTF-8.
     *
     * @return the file
     * @throws ProblemException USAGE if it is there already or cannot be written
     */
    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw problem(file + " is there already", "choose another name");
        } catch (NoSuchFileException e) {
            throw problem("there is no folder for " + file, "make it, or choose another");
        } catch (IOException e) {
            throw problem("cannot write " + file + ": " + e.getMessage(), "choose another folder");
        }
    }

    private static ProblemException problem(String message, String advice) {
        return new ProblemException(
                ExitCode.USAGE, Problem.of("file.write", message).advise(advice));
    }
}
