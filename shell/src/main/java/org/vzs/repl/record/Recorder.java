package org.vzs.repl.record;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.GateListener;
import org.vzs.estate.Plan;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Keeps the lines of a session, with what they showed, between {@code :record start} and {@code stop}. Thread-safe. */
public final class Recorder implements GateListener {
    private final Path folder;
    private final Clock clock;
    private final List<RecordedLine> lines = new ArrayList<>();
    private final Set<String> verbs = new LinkedHashSet<>();
    private final StringBuilder output = new StringBuilder();
    private @Nullable String name;

    /**
     * @param folder where the files go
     * @param clock the time
     */
    public Recorder(Path folder, Clock clock) {
        this.folder = requireNonNull(folder, "folder is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Begins.
     *
     * @throws ProblemException USAGE if it has begun already, or the files are there already
     */
    public synchronized void start(String as) {
        if (name != null) {
            throw problem("already recording " + name, "':record stop' writes it down");
        }
        if (!as.matches("[\\w./-]+")) {
            throw problem("'" + as + "' cannot be a file name here", "use letters, digits, - and _");
        }
        for (Path file : List.of(file(as, ".vzs"), file(as, ".transcript"))) {
            if (Files.exists(file)) {
                throw problem(file + " is there already", "choose another name, or move it away");
            }
        }
        name = as;
        lines.clear();
        verbs.clear();
        output.setLength(0);
    }

    /** Whether it has begun. */
    public synchronized boolean isRecording() {
        return name != null;
    }

    /** The name of what is recorded; empty if nothing is. */
    public synchronized String name() {
        return name == null ? "" : name;
    }

    /** How many lines there are so far. */
    public synchronized int size() {
        return lines.size();
    }

    /** Takes a line of output that belongs to the line that runs. */
    public synchronized void shown(String text) {
        if (name != null) {
            output.append(text.stripTrailing()).append('\n');
        }
    }

    /** Takes a line that has ended, with what it showed. */
    public synchronized void ran(String line, String where, int exit, boolean secret) {
        if (name != null) {
            lines.add(new RecordedLine(secret ? "" : line, where, secret ? "" : output.toString(), exit, secret));
        }
        output.setLength(0);
    }

    @Override
    public synchronized void begin(Plan plan) {
        if (name != null) {
            verbs.add(plan.verb());
        }
    }

    /**
     * Ends and writes both files.
     *
     * @return the files
     * @throws ProblemException USAGE if it had not begun, or they cannot be written (then it goes on)
     */
    public synchronized List<Path> stop() {
        String as = name;
        if (as == null) {
            throw problem("not recording", "':record start NAME' begins");
        }
        Path script = file(as, ".vzs");
        Path transcript = file(as, ".transcript");
        try {
            String title = String.valueOf(script.getFileName());
            Files.writeString(script, new DraftRunbook(title, LocalDate.now(clock), lines, verbs).text());
            Files.writeString(transcript, Transcript.text(lines));
        } catch (IOException e) {
            throw problem("cannot write " + script + ": " + e.getMessage(), "the recording goes on");
        }
        name = null;
        return List.of(script, transcript);
    }

    private Path file(String as, String ending) {
        return folder.resolve(as + ending);
    }

    private static ProblemException problem(String message, String advice) {
        return new ProblemException(
                ExitCode.USAGE, Problem.of("record", message).advise(advice));
    }
}
