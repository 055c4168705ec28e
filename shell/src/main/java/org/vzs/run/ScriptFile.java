package org.vzs.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.DestructiveCalls;
import org.vzs.script.HeadParser;
import org.vzs.script.ScriptHead;

/**
 * A script as it was read from disk.
 *
 * @param name its path as it was given
 * @param text the whole text
 * @param head what it says of itself
 */
public record ScriptFile(String name, String text, ScriptHead head) {
    /**
     * Reads it.
     *
     * @throws ProblemException with exit code USAGE if it cannot be read, SCRIPT if its head is wrong
     */
    public static ScriptFile read(Path file) {
        String name = file.toString();
        try {
            String text = Files.readString(file);
            return new ScriptFile(name, text, HeadParser.parse(name, text));
        } catch (NoSuchFileException e) {
            throw usage("there is no such script", name);
        } catch (CharacterCodingException e) {
            throw usage("the script is not UTF-8", name);
        } catch (IOException e) {
            throw usage(Files.isDirectory(file) ? "that is a folder, not a script" : "cannot read it: " + e, name);
        }
    }

    private static ProblemException usage(String message, String name) {
        return new ProblemException(
                ExitCode.USAGE, Problem.of("script.file", message).at(name));
    }

    /**
     * Refuses before the first line runs what the gate would refuse in the middle.
     *
     * @throws ProblemException with exit code USAGE and the lines that need a yes
     */
    void needsNoYes() {
        List<DestructiveCalls.Call> calls = DestructiveCalls.in(text);
        if (!calls.isEmpty()) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    calls.stream()
                            .map(c -> Problem.of("gate.confirm", c.verb() + "() needs a yes")
                                    .at(name + ":" + c.line())
                                    .advise("look at it with --what-if, then run it with --yes"))
                            .toList());
        }
    }
}
