package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Endpoint;
import org.vzs.estate.Estate;
import org.vzs.estate.Gate;
import org.vzs.estate.Parallel;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.command.Commands;
import org.vzs.repl.history.HistoryStore;
import org.vzs.repl.history.SecretLines;
import org.vzs.repl.progress.BackgroundTask;
import org.vzs.repl.progress.BackgroundTasks;
import org.vzs.repl.progress.ProgressBoard;
import org.vzs.repl.progress.ProgressView;
import org.vzs.repl.record.Recorder;
import org.vzs.repl.render.FittedTable;
import org.vzs.repl.render.Pager;
import org.vzs.repl.render.Screen;
import org.vzs.script.TableData;

/**
 * A session: what lines and commands act on. It does not know where its lines come from. Used on one thread at a time, but
 * for {@link #interrupt()}.
 */
public final class Shell implements AutoCloseable {
    /**
     * What a session needs of the person's side.
     *
     * @param screen where it writes
     * @param questions asks
     * @param progress where progress is shown
     * @param pager shows what is long
     */
    public record Ends(Screen screen, Questions questions, ProgressView progress, Pager pager) {
        public Ends {
            requireNonNull(screen, "screen is null");
            requireNonNull(questions, "questions is null");
            requireNonNull(progress, "progress is null");
            requireNonNull(pager, "pager is null");
        }
    }

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ReplSettings settings;
    private final Ends ends;
    private final Screen screen;
    private final Recorder recorder;
    private final BackgroundTasks tasks;
    private final Session session;
    private final HistoryStore history;
    private final SecretLines secrets;
    private final Commands commands = Commands.standard();
    private final LineRunner runner;
    private Set<String> used = Set.of();
    private boolean leaving;
    private String lastLine = "";
    private final RunningVerbs verbs = new RunningVerbs();
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile CountDownLatch over = new CountDownLatch(0);

    /**
     * @param settings what the process gives
     * @param ends the person's side
     */
    public Shell(ReplSettings settings, Ends ends) {
        this.settings = requireNonNull(settings, "settings is null");
        this.ends = requireNonNull(ends, "ends is null");
        this.recorder = new Recorder(settings.folder(), settings.clock());
        this.screen = new RecordingScreen(ends.screen(), recorder);
        this.tasks = new BackgroundTasks(settings.clock(), this::taskEnded);
        this.session = makeSession();
        this.history = new HistoryStore(
                settings.state().resolve("history.jsonl"), UUID.randomUUID().toString(), settings.clock());
        this.secrets = new SecretLines(settings.redactor());
        this.runner = new LineRunner(this, ends.screen());
    }

    private Session makeSession() {
        ProgressBoard board = new ProgressBoard(ends.progress(), screen.glyphs(), settings.clock());
        Gate gate = new Gate(
                false,
                new PersonConfirmer(screen, ends.questions(), this::guarded),
                new LazyJournal(settings.journal()),
                new Listeners(List.of(verbs, board, tasks, recorder)),
                new Parallel(Parallel.DEFAULT),
                settings.clock());
        Estate estate = new Estate(settings.endpoints(), settings.drivers(), gate, settings.clock());
        tasks.watchOn(estate);
        Host host = new Host(
                screen,
                question -> PersonConfirmer.isYes(ends.questions().ask(question + " [y/N] ")),
                file -> settings.csv().apply(settings.folder().resolve(file)),
                ends.questions().terminal(),
                settings.library());
        OutputStream console = new LineStream(screen::print);
        return new Session(estate, host, console, new LineStream(screen::note));
    }

    private Set<String> guarded() {
        return session.estate().endpoints().stream()
                .filter(Endpoint::guard)
                .map(Endpoint::name)
                .collect(Collectors.toSet());
    }

    private void taskEnded(BackgroundTask task) {
        var end = requireNonNull(task.result());
        ends.screen()
                .note("task " + task.number() + ", " + task.task().name() + ": " + end.outcome()
                        + (end.detail().isEmpty() ? "" : ", " + end.detail()));
    }

    /**
     * Runs what was typed and keeps it in the history, unless it carries a secret.
     *
     * @param entry a line, or several that belong together
     */
    public LineOutcome accept(String entry) {
        if (entry.isBlank()) {
            return LineOutcome.OK;
        }
        stop = new CountDownLatch(1);
        over = new CountDownLatch(1);
        // A line that begins with a space is kept nowhere, as in other shells.
        boolean kept = !entry.startsWith(" ") && !secrets.carries(entry);
        int number = kept ? history.begin(entry.strip(), where()) : 0;
        LineOutcome outcome = runner.run(entry.strip());
        over.countDown();
        session.resume();
        if (kept) {
            history.end(number, outcome.word());
        }
        lastLine = Commands.isCommand(entry) ? lastLine : entry.strip();
        return outcome;
    }

    /** Runs a line within another, as {@code :time} does. */
    public LineOutcome run(String line) {
        return runner.run(line);
    }

    /** Runs a script in this session. */
    public LineOutcome load(Path file, List<String> words) {
        return runner.load(file, words);
    }

    /** Stops the running line and keeps the session; may be called from any thread, and may wait two seconds. */
    public void interrupt() {
        boolean again = stop.getCount() == 0;
        stop.countDown();
        session.interruptVerbs();
        // A verb that stops waiting hands its results back, and the line shows how every target stands; only a line
        // that
        // does not come to its end by itself is cut off.
        if (again || !verbs.isRunning() || !isLineOverWithin(GRACE)) {
            session.interruptLine();
        }
    }

    private boolean isLineOverWithin(Duration time) {
        try {
            return over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits; true if the line was stopped before the time had passed. */
    public boolean isInterruptedWithin(Duration time) {
        try {
            return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether a line may not be kept. */
    boolean isSecret(String line) {
        return secrets.carries(line);
    }

    /** What the process gave. */
    public ReplSettings settings() {
        return settings;
    }

    /** Where to write. */
    public Screen screen() {
        return screen;
    }

    /** The estate and the context. */
    public Session session() {
        return session;
    }

    /** The tasks in the background. */
    public BackgroundTasks tasks() {
        return tasks;
    }

    /** The lines of all sessions. */
    public HistoryStore history() {
        return history;
    }

    /** The recorder. */
    public Recorder recorder() {
        return recorder;
    }

    /** The commands. */
    public Commands commands() {
        return commands;
    }

    /** The pager. */
    public Pager pager() {
        return ends.pager();
    }

    /** The last line that was not a command; empty before there was one. */
    public String lastLine() {
        return lastLine;
    }

    /** The last error, for whoever wants its stack trace; null before there was one. */
    public @Nullable RuntimeException lastError() {
        return runner.lastError();
    }

    /**
     * The last result.
     *
     * @throws ProblemException USAGE if there was none
     */
    public Value lastResult() {
        Value last = session.last();
        if (last == null) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("prompt.no-result", "there is no result yet").advise("run a line first, such as vms()"));
        }
        return last;
    }

    /** Shows a table. */
    public void show(TableData table) {
        new FittedTable(table, screen.width(), screen.glyphs()).lines().forEach(screen::print);
    }

    /** Shows a document, or writes it to a new file of that name. */
    public void document(String file, String text) {
        if (file.isEmpty()) {
            text.lines().forEach(screen::print);
        } else {
            screen.note("wrote " + NewFile.write(settings.folder().resolve(file), text));
        }
    }

    /** Narrows what follows to these endpoints; empty for all. */
    public void use(Set<String> endpoints) {
        used = new LinkedHashSet<>(endpoints);
        session.estate().use(endpoints);
    }

    /** Where one is, such as {@code lab}. */
    public String where() {
        return Where.text(settings, used);
    }

    /** Ends the session after this line. */
    public void leave() {
        leaving = true;
    }

    /** Whether it is to end. */
    public boolean isLeaving() {
        return leaving;
    }

    /** Ends the session; tasks that run on are named. */
    @Override
    public void close() {
        int running = tasks.running().size();
        if (running > 0) {
            ends.screen().note(running + (running == 1 ? " task goes on" : " tasks go on") + " on the servers");
        }
        session.close();
    }
}
