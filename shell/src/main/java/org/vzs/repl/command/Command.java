package org.vzs.repl.command;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;

/**
 * One of the prompt's own commands. It cannot be made without a summary and examples, and the examples are run as tests.
 *
 * @param name its name without the colon
 * @param usage how it is written, with the colon
 * @param summary what it does, one sentence
 * @param examples at least one
 * @param action does it
 */
public record Command(String name, String usage, String summary, List<Example> examples, Action action) {
    /**
     * A line that can be typed.
     *
     * @param line the line
     * @param shows a text that its output holds
     */
    public record Example(String line, String shows) {
        public Example {
            requireNonNull(line, "line is null");
            requireNonNull(shows, "shows is null");
        }
    }

    /** What a command does. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it.
         *
         * @throws org.vzs.problem.ProblemException if it cannot be done
         */
        LineOutcome run(Arguments arguments, Shell shell);
    }

    public Command {
        requireNonNull(name, "name is null");
        requireNonNull(action, "action is null");
        examples = List.copyOf(examples);
        if (!usage.startsWith(":" + name)) {
            throw new IllegalArgumentException(name + ": the usage must begin with :" + name);
        }
        if (summary.isBlank() || !summary.endsWith(".")) {
            throw new IllegalArgumentException(name + ": the summary must be a sentence");
        }
        if (examples.isEmpty()
                || examples.stream()
                        .anyMatch(e -> e.line().isBlank() || e.shows().isBlank())) {
            throw new IllegalArgumentException(name + ": there must be examples that show something");
        }
    }
}
