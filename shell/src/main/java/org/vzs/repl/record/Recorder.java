package org.vzs.repl.record;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Redactor;
import org.vzs.estate.GateListener;
import org.vzs.estate.Plan;
import org.vzs.estate.Result;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.recording.Transcript.Exchange;
import org.vzs.repl.history.SecretLines;

/** Keeps the lines of a session, with what they showed, between {@code :record start} and {@code stop}. Thread-safe. */
public final class Recorder implements GateListener {
    private static final String SECRET = "****";

    private final Path folder;
    private final Clock clock;
    private final Redactor redactor;
    private final SecretLines secrets;
    private final List<RecordedLine> lines = new ArrayList<>();
    private final Set<String> verbs = new LinkedHashSet<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final StringBuilder output = new StringBuilder();
    private final List<Exchange> said = new ArrayList<>();
    private boolean acted;
    private boolean confirmed;
    private @Nullable String name;

    /**
     * @param folder where the files go
     * @param clock the time
     * @param redactor knows the secrets, which are not written down
     */
    public Recorder(Path folder, Clock clock, Redactor redactor) {
        this.folder = requireNonNull(folder, "folder is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.redactor = requireNonNull(redactor, "redactor is null");
        this.secrets = new SecretLines(redactor);
    }

    /**
     * Begins.
     *
     * @throws ProblemException USAGE if it has begun already, the files are there already, or have no folder
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
        Path in = requireNonNull(file(as, "").getParent());
        if (!Files.isDirectory(in)) {
            throw problem("there is no folder " + in, "make it, or choose another name");
        }
        name = as;
        confirmed = false;
        lines.clear();
        verbs.clear();
        answers.clear();
        forget();
    }

    /** Forgets what belongs to no line. */
    private void forget() {
        output.setLength(0);
        said.clear();
        acted = false;
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
            output.append(masked(text.stripTrailing())).append('\n');
        }
    }

    /** Takes what was said to a device by command. */
    public synchronized void said(Exchange exchange) {
        if (name != null) {
            said.add(new Exchange(
                    exchange.endpoint(),
                    exchange.command(),
                    masked(exchange.stdout()),
                    masked(exchange.stderr()),
                    exchange.exitStatus()));
        }
    }

    /** Takes what a person answered to a question of a script, unless it looks like a secret. */
    public synchronized void answered(String parameter, String answer) {
        if (name != null && masked(answer).equals(answer)) {
            answers.put(parameter, answer);
        }
    }

    /** The text without known secrets, and without the lines that look like one: a file that was shown may hold some. */
    private String masked(String text) {
        StringBuilder masked = new StringBuilder();
        for (String line : redactor.redact(text).split("(?<=\n)", -1)) {
            String end = line.endsWith("\n") ? "\n" : "";
            masked.append(secrets.carries(line) ? SECRET + end : line);
        }
        return masked.toString();
    }

    /** Takes a line that has ended, with what it showed. */
    public synchronized void ran(String line, String where, int exit, boolean secret) {
        if (name != null) {
            lines.add(new RecordedLine(
                    secret ? "" : line,
                    where,
                    secret ? "" : output.toString(),
                    secret ? List.of() : said,
                    exit,
                    acted,
                    secret));
        }
        forget();
    }

    @Override
    public synchronized void begin(Plan plan) {
        if (name != null) {
            verbs.add(plan.verb());
            confirmed |= plan.destructive() && !plan.options().confirmed();
        }
    }

    @Override
    public synchronized void ended(Result result) {
        acted = true;
    }

    /**
     * What was written.
     *
     * @param script the draft
     * @param transcript what it was made from
     * @param needsYes whether it does something that needs a yes
     */
    public record Written(Path script, Path transcript, boolean needsYes) {}

    /** A line begins: what was shown or said before it does not belong to it. */
    public synchronized void begins() {
        forget();
    }

    /**
     * Ends and writes both files.
     *
     * @throws ProblemException USAGE if it had not begun, or they cannot be written (then it goes on)
     */
    public synchronized Written stop() {
        String as = name;
        if (as == null) {
            throw problem("not recording", "':record start NAME' begins");
        }
        Path script = file(as, ".vzs");
        Path transcript = file(as, ".transcript");
        try {
            String title = String.valueOf(script.getFileName());
            DraftRunbook draft = new DraftRunbook(title, LocalDate.now(clock), lines, verbs, answers, confirmed);
            Files.writeString(script, draft.text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                String text = Transcript.text(as, draft.arguments(), lines);
                Files.writeString(transcript, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (IOException e) {
                Files.delete(script);
                throw e;
            }
        } catch (IOException e) {
            throw problem("cannot write " + script + ": " + e, "the recording goes on");
        }
        name = null;
        return new Written(script, transcript, confirmed);
    }

    private Path file(String as, String ending) {
        return folder.resolve(as + ending);
    }

    private static ProblemException problem(String message, String advice) {
        return new ProblemException(
                ExitCode.USAGE, Problem.of("record", message).advise(advice));
    }
}
