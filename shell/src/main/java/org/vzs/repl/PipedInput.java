package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
    private final ExecutorService input = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("input").factory());
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> reader = new AtomicReference<>();
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
            ExitCode code = all();
            shell.ended(code);
            return code;
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED;
        } finally {
            input.shutdownNow();
        }
    }

    private ExitCode all() throws InterruptedException {
        StringBuilder entry = new StringBuilder();
        String line = read();
        while (line != null && !shell.isLeaving()) {
            entry.append(line);
            if (isWhole(entry.toString())) {
                if (!accept(entry.toString())) {
                    return worst;
                }
                entry.setLength(0);
            } else {
                entry.append('\n');
            }
            line = read();
        }
        if (!entry.toString().isBlank()) {
            accept(entry.toString());
        }
        return worst;
    }

    /** A line runs as soon as it is whole, so that a program at the other end can read an answer before it goes on. */
    private boolean isWhole(String entry) {
        return Commands.isCommand(entry) || !shell.session().engine().isIncomplete(entry);
    }

    /** The next line, null at the end. Reading a pipe cannot be interrupted, waiting for who reads it can. */
    private @Nullable String read() throws InterruptedException {
        Future<@Nullable String> next = input.submit(lines::readLine);
        reader.set(Thread.currentThread());
        try {
            if (interrupted.get()) {
                throw new InterruptedException();
            }
            return next.get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("the lines cannot be read", e.getCause()));
        } finally {
            reader.set(null);
        }
    }

    /** Stops the running line, or the wait for one, and ends the session. From any thread. */
    public void interrupt() {
        interrupted.set(true);
        Thread waiting = reader.get();
        if (waiting != null) {
            waiting.interrupt();
        }
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
