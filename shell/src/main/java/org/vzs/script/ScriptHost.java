package org.vzs.script;

import org.jspecify.annotations.Nullable;

/** What a script needs of the program around it: a batch run or the prompt. Called on the script's thread. */
public interface ScriptHost {
    /** The level of a line of the log. */
    enum Level {
        /** For the curious. */
        DEBUG,
        /** What goes on. */
        INFO,
        /** What should be looked at. */
        WARN,
        /** What went wrong. */
        ERROR
    }

    /**
     * The rows of a CSV file.
     *
     * @param file its path; null for the file that was given with the run
     * @throws org.vzs.problem.ProblemException with exit code USAGE if there is none, or something is wrong with it
     */
    CsvData csv(@Nullable String file);

    /** Asks for a yes; throws a ProblemException with exit code USAGE where nobody can be asked. */
    boolean confirm(String question);

    /** Writes a line of the log. */
    void log(Level level, String message);

    /** Shows a table. */
    void table(TableData table);

    /** Shows a text. */
    void print(String text);

    /** The terminal of the person at the prompt; null where there is none, as in a batch run. */
    default @Nullable PersonTerminal terminal() {
        return null;
    }
}
