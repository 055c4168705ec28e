package org.vzs.repl.command;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * What stands behind a command.
 *
 * @param usage how the command is written, for errors
 * @param rest the text as it was typed, without white space around it
 */
public record Arguments(String usage, String rest) {
    public Arguments {
        requireNonNull(usage, "usage is null");
        rest = rest.strip();
    }

    /** The words of the text. */
    public List<String> words() {
        return rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
    }

    /** The word at that place; null if there are fewer. */
    public @Nullable String word(int index) {
        return index < words().size() ? words().get(index) : null;
    }

    /** The text behind the first word. */
    public String afterFirst() {
        String[] parts = rest.split("\\s+", 2);
        return parts.length < 2 ? "" : parts[1];
    }

    /** The text, which must not be empty. */
    public String needed() {
        if (rest.isEmpty()) {
            throw wrong();
        }
        return rest;
    }

    /** An error that shows how the command is written. */
    public ProblemException wrong() {
        return wrong("that is not how it is written");
    }

    /** An error about these arguments. */
    public ProblemException wrong(String what) {
        return new ProblemException(
                ExitCode.USAGE, Problem.of("command.usage", what).advise("write " + usage));
    }
}
