package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.repl.complete.Completions;
import org.vzs.repl.complete.LocalFiles;
import org.vzs.repl.complete.NameCache;
import org.vzs.repl.complete.ShellCompleter;
import org.vzs.repl.history.ReaderHistory;
import org.vzs.repl.progress.ProgressView;
import org.vzs.repl.render.Definitions;
import org.vzs.repl.render.Glyphs;
import org.vzs.repl.render.Pager;
import org.vzs.repl.render.Words;
import org.vzs.script.PersonTerminal;

/** A session on a terminal: reads lines with an editor until the person leaves. */
public final class Prompt {
    private final ReplSettings settings;
    private final Terminal terminal;
    private final boolean dumb;
    private final boolean colours;
    private final TerminalScreen screen;
    private final DumbLines dumbLines;
    private final Shell shell;
    private @Nullable LineReader asking;

    /**
     * @param settings what the process gives
     * @param terminal the terminal; the caller closes it
     */
    public Prompt(ReplSettings settings, Terminal terminal) {
        this.settings = requireNonNull(settings, "settings is null");
        this.terminal = requireNonNull(terminal, "terminal is null");
        if (terminal.getColumns() <= 0 || terminal.getRows() <= 0) {
            // A terminal that does not know its size, such as a serial line; the editor would show no line at all.
            terminal.setSize(Size.of(80, 24));
        }
        this.dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        this.colours =
                !dumb && settings.environment().getOrDefault("NO_COLOR", "").isEmpty();
        this.screen = new TerminalScreen(terminal, settings.redactor(), colours);
        Pager pager = dumb ? lines -> lines.forEach(screen::print) : pager();
        this.shell =
                new Shell(settings, new Ends(screen, new Asking(), dumb ? ProgressView.NONE : screen::below, pager));
        this.dumbLines = new DumbLines(
                terminal, line -> LineParser.isIncomplete(line, shell.session().engine()::isIncomplete));
    }

    private Pager pager() {
        TerminalPager pager = new TerminalPager(terminal);
        return lines -> screen.alone(() -> pager.page(lines));
    }

    /**
     * Runs the session.
     *
     * @return what the process ends with: a person at a prompt has seen every error, so leaving is always well
     */
    public ExitCode run() {
        settings.welcome().stream()
                .flatMap(line -> Definitions.broken(line, screen.width()).stream())
                .forEach(line -> screen.print(new AttributedString(line, Words.FAINT)));
        NameCache names = new NameCache(
                shell.session().estate(), settings.cache().resolve(settings.lab() ? "names-lab.json" : "names.json"));
        Supplier<@Nullable String> lines = dumb ? this::printed : edited(names);
        terminal.handle(Terminal.Signal.INT, signal -> interrupt());
        try (shell;
                names) {
            while (!shell.isLeaving()) {
                String line = lines.get();
                if (line == null) {
                    break;
                }
                accept(line);
            }
            shell.ended(ExitCode.OK);
        }
        return ExitCode.OK;
    }

    /** What is wrong ends what was pasted: the rest builds on it. */
    private void accept(String entry) {
        for (String part : Pasted.parts(entry, shell.session().engine()::isIncomplete)) {
            if (shell.isLeaving() || !shell.accept(part).isOk()) {
                return;
            }
        }
    }

    private @Nullable String printed() {
        shell.warmUp();
        return dumbLines.entry(promptText().toString());
    }

    /** Lines from the editor: empty for one that was given up with Ctrl-C, null for Ctrl-D. */
    private Supplier<@Nullable String> edited(NameCache names) {
        ReaderHistory history = new ReaderHistory(shell.history());
        LineReader reader = reader(history, names);
        screen.readBy(reader);
        return () -> {
            history.load();
            try {
                return reader.readLine(
                        colours ? promptText().toAnsi(terminal) : promptText().toString());
            } catch (UserInterruptException e) {
                return "";
            } catch (EndOfFileException e) {
                return null;
            }
        };
    }

    private LineReader reader(ReaderHistory history, NameCache names) {
        Map<String, String> commands = new LinkedHashMap<>();
        shell.commands().all().forEach(c -> commands.put(c.name(), c.summary()));
        Completions completions = new Completions(
                names::names,
                settings.names(),
                () -> shell.session().variables(),
                commands,
                () -> settings.library().names(),
                new LocalFiles(settings.folder()));
        LineReader reader = LineReaderBuilder.builder()
                .appName("vzs")
                .terminal(terminal)
                .history(history)
                .parser(new LineParser(shell.session().engine()::isIncomplete, completions::place))
                .completer(new ShellCompleter(completions, screen.glyphs()))
                .completionMatcher(new ShellCompleter.Matcher())
                .highlighter(new LineColours(colours))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE_SEARCH, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, false)
                .option(LineReader.Option.INSERT_TAB, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P > ")
                .variable(LineReader.LIST_MAX, 100)
                .build();
        // Not before the first line is there to be typed at: on a small machine it would come later for it.
        reader.getWidgets().put(LineReader.CALLBACK_INIT, () -> {
            if (shell.warmUp()) {
                shell.session().engine().whenReady(names::load);
            }
            return true;
        });
        Suggestions.install(reader);
        return reader;
    }

    /** Where one is and what is different from usual; short enough to leave room for the line. */
    AttributedString promptText() {
        Glyphs glyphs = screen.glyphs();
        String where = glyphs.fit(shell.where().text());
        int most = Math.max(4, screen.width() / 3);
        if (where.length() > most) {
            where = where.substring(0, most - glyphs.ellipsis().length()) + glyphs.ellipsis();
        }
        boolean narrow = screen.width() < 40;
        AttributedStringBuilder text = new AttributedStringBuilder().styled(AttributedStyle.BOLD, where);
        if (shell.session().estate().gate().whatIf()) {
            text.styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN), narrow ? " ?" : " what-if");
        }
        if (shell.recorder().isRecording()) {
            text.styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED), narrow ? " r" : " rec");
        }
        int running = shell.tasks().running().size();
        if (running > 0) {
            text.styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW), " (" + running + ")");
        }
        return text.append("> ").toAttributedString();
    }

    private @Nullable String ask(String question) {
        String shown = screen.glyphs().fit(question);
        try {
            String answer = dumb ? dumbLines.line(shown) : asking().readLine(shown);
            return answer == null ? null : answer.strip();
        } catch (UserInterruptException | EndOfFileException e) {
            return null;
        }
    }

    /** An editor without history and completion; made when something is asked. */
    private LineReader asking() {
        LineReader reader = asking;
        if (reader == null) {
            reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .variable(LineReader.DISABLE_COMPLETION, true)
                    .variable(LineReader.DISABLE_HISTORY, true)
                    .build();
            screen.readBy(reader);
            asking = reader;
        }
        return reader;
    }

    /** The person, and the terminal that they sit at. */
    private final class Asking implements Questions {
        @Override
        public @Nullable String ask(String question) {
            return Prompt.this.ask(question);
        }

        @Override
        public @Nullable PersonTerminal terminal() {
            return dumb ? null : new PassThrough(terminal, screen);
        }
    }

    /** Whether the terminal can do no more than print. */
    public boolean isDumb() {
        return dumb;
    }

    /** Says in the journal that the process is being ended, as by a signal. From any thread; the session's own end was first. */
    public void cutOff() {
        shell.ended(ExitCode.INTERRUPTED);
    }

    /** Stops the running line and keeps the session. From any thread; does not wait. */
    public void interrupt() {
        if (screen.isAlone()) {
            return; // A Ctrl-C for the editor is not one for the line that opened it.
        }
        // Not on the signal's own thread: stopping may take a moment.
        Thread.ofPlatform().daemon().name("interrupt").start(shell::interrupt);
    }
}
