package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Redactor;
import org.vzs.repl.render.Glyphs;
import org.vzs.repl.render.Screen;

/** A terminal. What is written while a line is being typed appears above it, and the line stays whole. Thread-safe. */
final class TerminalScreen implements Screen {
    /** The width of a terminal that does not say. */
    private static final int USUAL = 80;

    private final Terminal terminal;
    private final Redactor redactor;
    private final boolean colours;
    private final Glyphs glyphs;
    private final List<LineReader> readers = new CopyOnWriteArrayList<>();
    private List<AttributedString> below = List.of();
    private @Nullable List<AttributedString> waiting;

    TerminalScreen(Terminal terminal, Redactor redactor, boolean colours) {
        this.terminal = requireNonNull(terminal, "terminal is null");
        this.redactor = requireNonNull(redactor, "redactor is null");
        this.colours = colours;
        this.glyphs = new Glyphs(terminal.outputEncoding());
    }

    /** Says who reads lines, so that what is written does not tear them. */
    void readBy(LineReader reader) {
        readers.add(reader);
    }

    @Override
    public int width() {
        int columns = terminal.getColumns();
        return columns <= 0 ? USUAL : columns;
    }

    @Override
    public int height() {
        int rows = terminal.getRows();
        return rows <= 0 ? 24 : rows;
    }

    @Override
    public boolean isTerminal() {
        return true;
    }

    @Override
    public Glyphs glyphs() {
        return glyphs;
    }

    @Override
    public synchronized void print(AttributedString line) {
        if (waiting != null) {
            waiting.add(line);
            return;
        }
        String shown = fit(line);
        for (LineReader reader : readers) {
            if (reader.isReading()) {
                reader.printAbove(shown);
                return;
            }
        }
        erase();
        terminal.writer().println(shown);
        draw();
    }

    @Override
    public void note(AttributedString line) {
        print(line);
    }

    @Override
    public void alone(Runnable work) {
        synchronized (this) {
            erase();
            below = List.of();
            waiting = new ArrayList<>();
        }
        try {
            work.run();
        } finally {
            List<AttributedString> behind;
            synchronized (this) {
                behind = waiting == null ? List.of() : waiting;
                waiting = null;
            }
            behind.forEach(this::print);
        }
    }

    /** Whether something has the screen alone; then it has the keys too. */
    synchronized boolean isAlone() {
        return waiting != null;
    }

    /** Shows lines below whatever is written, in the place of those before; the cursor stays above them. */
    synchronized void below(List<AttributedString> lines) {
        if (waiting != null) {
            return;
        }
        erase();
        int width = width();
        below = lines.stream().map(l -> l.columnSubSequence(0, width - 1)).toList();
        draw();
    }

    private String fit(AttributedString line) {
        String plain = line.toString();
        String fit = glyphs.fit(redactor.redact(plain));
        return !fit.equals(plain) || !colours ? fit : TerminalText.of(line, terminal);
    }

    private void erase() {
        if (!below.isEmpty()) {
            terminal.puts(Capability.clr_eos);
        }
    }

    private void draw() {
        if (!below.isEmpty()) {
            below.forEach(l -> terminal.writer().println(fit(l)));
            terminal.puts(Capability.parm_up_cursor, below.size());
        }
        terminal.flush();
    }
}
