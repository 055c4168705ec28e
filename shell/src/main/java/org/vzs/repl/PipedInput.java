package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.vzs.problem.ExitCode;
import org.vzs.repl.command.Commands;
import org.vzs.repl.progress.ProgressView;
import org.vzs.run.Output;

/**
 * A session whose lines come through a pipe. Nobody is asked, nothing is cut, nothing is coloured; the first line that is
 * wrong ends it, because nobody is there to see that the next ones build on sand. A target that FAILED does not.
 */
public final class PipedInput {
    private final Shell shell;
    private final BufferedReader lines;
    private ExitCode worst = ExitCode.OK;

    /**
     * @param settings what the process gives
     * @param lines the lines
     * @param output where to write
     */
    public PipedInput(ReplSettings settings, BufferedReader lines, Output output) {
        PlainScreen screen = new PlainScreen(output);
        this.lines = requireNonNull(lines, "lines is null");
        this.shell = new Shell(
                settings, new Ends(screen, Questions.NOBODY, ProgressView.NONE, all -> all.forEach(screen::print)));
    }

    /** Runs all lines; answers what the process ends with. */
    public ExitCode run() {
        shell.warmUp();
        try (shell) {
            StringBuilder entry = new StringBuilder();
            String line = lines.readLine();
            while (line != null && !shell.isLeaving()) {
                entry.append(line);
                String next = lines.readLine();
                boolean whole = next == null
                        || Commands.isCommand(entry.toString())
                        || !shell.session().engine().isIncomplete(entry.toString());
                if (whole && !accept(entry.toString())) {
                    return worst;
                }
                if (whole) {
                    entry.setLength(0);
                } else {
                    entry.append('\n');
                }
                line = next;
            }
            return worst;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the running line. From any thread. */
    public void interrupt() {
        shell.interrupt();
    }

    private boolean accept(String entry) {
        ExitCode code = shell.accept(entry).code();
        if (code == ExitCode.FAILED || (code == ExitCode.STILL_RUNNING && worst == ExitCode.OK)) {
            worst = code;
        } else if (code != ExitCode.OK && code != ExitCode.STILL_RUNNING) {
            worst = code;
            return false;
        }
        return true;
    }
}
