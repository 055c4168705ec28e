package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.command.Commands;
import org.vzs.repl.history.HistoryStore;
import org.vzs.repl.progress.BackgroundTask;
import org.vzs.repl.progress.BackgroundTasks;
import org.vzs.repl.record.Recorder;
import org.vzs.repl.render.Pager;
import org.vzs.repl.render.Screen;

/**
 * A session: what lines and commands act on. It does not know where its lines come from. Used on one thread at a time, but
 * for {@link #interrupt()}.
 */
public final class Shell implements AutoCloseable {
    private final ReplSettings settings;
    private final Ends ends;
    private final Screen screen;
    private final Recorder recorder;
    private final BackgroundTasks tasks;
    private final LazyJournal journal;
    private final Session session;
    private final Where where;
    private final LineStop stop;
    private final KeptLines kept;
    private final LineRunner runner;
    private final Commands commands = Commands.standard();
    private final AtomicBoolean warm = new AtomicBoolean();
    private boolean leaving;
    private volatile boolean closed;
    private String lastLine = "";

    /**
     * @param settings what the process gives
     * @param ends the person's side
     */
    public Shell(ReplSettings settings, Ends ends) {
        this.settings = requireNonNull(settings, "settings is null");
        this.ends = requireNonNull(ends, "ends is null");
        this.recorder = new Recorder(settings.folder(), settings.clock(), settings.redactor());
        this.screen = new RecordingScreen(ends.screen(), recorder);
        this.tasks = new BackgroundTasks(settings.clock(), this::taskEnded);
        this.journal = new LazyJournal(settings.journal());
        RunningVerbs verbs = new RunningVerbs();
        this.session = SessionMaker.make(settings, ends, screen, tasks, verbs, recorder, journal);
        this.where = new Where(settings, session.estate());
        this.stop = new LineStop(session, verbs);
        this.kept = new KeptLines(settings);
        this.runner = new LineRunner(this, ends.screen());
    }

    /**
     * Begins what takes its time, on threads of its own, while the person reads or types: the engine, and what the process has
     * to begin. Answers whether this was the first call; another does nothing. Does not wait.
     */
    boolean warmUp() {
        boolean first = warm.compareAndSet(false, true);
        if (first) {
            session.engine().begin();
            settings.ahead().run();
        }
        return first;
    }

    private void taskEnded(BackgroundTask task) {
        if (closed) {
            return; // The person has left, and perhaps the terminal with them; that the task goes on was said.
        }
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
        renew();
        int number = kept.begin(entry, where.text());
        stop.begin();
        LineOutcome outcome = runner.run(entry.strip());
        stop.end();
        kept.end(number, entry, outcome);
        // What ':edit' opens goes through a file.
        lastLine = Commands.isCommand(entry) || isSecret(entry) ? lastLine : entry.strip();
        return outcome;
    }

    /** Takes up endpoints that have moved, such as a lab whose process has ended. */
    private void renew() {
        String happened = settings.renewed().get();
        if (!happened.isEmpty()) {
            session.estate().forget();
            screen.note(happened);
        }
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
        stop.interrupt();
    }

    /** Waits; true if the line was stopped before the time had passed. */
    public boolean isInterruptedWithin(Duration time) {
        return stop.isStoppedWithin(time);
    }

    /** Whether a line may not be kept. */
    boolean isSecret(String line) {
        return kept.isSecret(line);
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
        return kept.history();
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

    /** Shows tables and documents. */
    public Showing showing() {
        return new Showing(settings, screen);
    }

    /** Where one is. */
    public Where where() {
        return where;
    }

    /** Ends the session after this line. */
    public void leave() {
        leaving = true;
    }

    /** Whether it is to end. */
    public boolean isLeaving() {
        return leaving;
    }

    /**
     * Says in the journal that the session is over, and begins nothing new. From any thread, as when a signal ends the
     * process; the first call counts.
     */
    void ended(ExitCode code) {
        journal.finish(code);
    }

    /** Ends the session; tasks that run on are named. */
    @Override
    public void close() {
        int running = tasks.running().size();
        closed = true;
        if (running > 0) {
            ends.screen().note(running + (running == 1 ? " task goes on" : " tasks go on") + " on the servers");
        }
        kept.review();
        session.close();
        // Whoever left in good order has said so before.
        ended(ExitCode.INTERRUPTED);
    }
}
