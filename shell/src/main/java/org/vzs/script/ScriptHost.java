package org.vzs.script;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.runbook.Library;

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

    /**
     * Asks for what a parameter leaves open.
     *
     * @param parameter the parameter that the answer could have been given as
     * @return the answer; null if there is none, or nobody to ask: a question never holds up a run that nobody watches
     * @throws InterruptedException if the thread was interrupted
     */
    default @Nullable String ask(String parameter, String question) throws InterruptedException {
        return null;
    }

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

    /** The runbooks that can be named. */
    default Library library() {
        return Library.NONE;
    }

    /**
     * Checks the arguments of a runbook that a script runs.
     *
     * @param words each {@code name=value}
     * @throws org.vzs.problem.ProblemException with exit code USAGE and every mistake
     */
    default Map<String, @Nullable Object> arguments(List<ScriptParameter> parameters, List<String> words) {
        return ScriptArguments.bind(parameters, words, Clock.system(ZoneId.systemDefault()), source -> {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("args.secret", "secrets cannot be given here").advise("run it with vzs runbook run"));
        });
    }

    /**
     * The content of a local file that was named as a parameter of type file; no other can be read.
     *
     * @throws org.vzs.problem.ProblemException with exit code USAGE for any other, or if it cannot be read
     */
    default byte[] file(String path) {
        throw new ProblemException(
                ExitCode.USAGE,
                Problem.of(
                                "script.file-access",
                                "a script reads no local file but those given as a parameter of type file")
                        .at(path));
    }

    /** The JSON text that was kept under a key; null if there is none. */
    default @Nullable String recall(String key) {
        return null;
    }

    /** Keeps a JSON text for later runs, as far as this host can. */
    default void remember(String key, String json) {
        // A session at the prompt keeps nothing.
    }

    /**
     * Replaces a JSON text by what {@code next} makes of it, with no other run between; as far as this host keeps anything.
     *
     * @param next gets the text that was kept, or null; what it gives is kept, and null leaves all as it is
     */
    default void revise(String key, UnaryOperator<@Nullable String> next) {
        // A session at the prompt keeps nothing.
    }

    /**
     * Writes a text to a local file that was named as a parameter of type output; no other can be written.
     *
     * @throws org.vzs.problem.ProblemException for any other, or if it cannot be written; then what was there is there still
     */
    default void write(String path, String text) {
        throw new ProblemException(
                ExitCode.USAGE,
                Problem.of(
                                "script.file-access",
                                "a script writes no local file but those given as a parameter of type output")
                        .at(path));
    }

    /** Shows how a step ended. */
    default void step(String line) {
        log(Level.INFO, line);
    }

    /** Says what to do after a failure. */
    default void advise(String line) {
        log(Level.WARN, line);
    }
}
