package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.jline.utils.AttributedString;
import org.vzs.repl.render.Glyphs;
import org.vzs.repl.render.Screen;
import org.vzs.run.Output;

/** A session through a pipe: plain, complete, and in UTF-8. Thread-safe. */
final class PlainScreen implements Screen {
    private final Output output;
    private final Glyphs glyphs = new Glyphs(StandardCharsets.UTF_8);

    PlainScreen(Output output) {
        this.output = requireNonNull(output, "output is null");
    }

    @Override
    public int width() {
        return UNBOUNDED;
    }

    @Override
    public int height() {
        return UNBOUNDED;
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public Glyphs glyphs() {
        return glyphs;
    }

    @Override
    public void print(AttributedString line) {
        output.say(glyphs.fit(line.toString()).stripTrailing());
    }

    @Override
    public void note(AttributedString line) {
        output.note(glyphs.fit(line.toString()).stripTrailing());
    }
}
