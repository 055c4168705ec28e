package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
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
    private final AtomicReference<@Nullable LineReader> reader = new AtomicReference<>();

    TerminalScreen(Terminal terminal, Redactor redactor, boolean colours) {
        this.terminal = requireNonNull(terminal, "terminal is null");
        this.redactor = requireNonNull(redactor, "redactor is null");
        this.colours = colours;
        this.glyphs = new Glyphs(terminal.outputEncoding());
    }

    /** Says who reads lines, so that what is written does not tear them. */
    void readBy(LineReader reader) {
        this.reader.set(reader);
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
    public void print(AttributedString line) {
        String plain = line.toString();
        String fit = glyphs.fit(redactor.redact(plain));
        String shown = !fit.equals(plain) || !colours ? fit : line.toAnsi(terminal);
        LineReader typing = reader.get();
        if (typing != null && typing.isReading()) {
            typing.printAbove(shown);
        } else {
            terminal.writer().println(shown);
            terminal.flush();
        }
    }

    @Override
    public void note(AttributedString line) {
        print(line);
    }
}
