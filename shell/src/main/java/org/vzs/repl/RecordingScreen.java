package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import org.jline.utils.AttributedString;
import org.vzs.repl.record.Recorder;
import org.vzs.repl.render.Glyphs;
import org.vzs.repl.render.Screen;

/** A screen that a recorder looks at. */
record RecordingScreen(Screen screen, Recorder recorder) implements Screen {
    RecordingScreen {
        requireNonNull(screen, "screen is null");
        requireNonNull(recorder, "recorder is null");
    }

    @Override
    public int width() {
        return screen.width();
    }

    @Override
    public int height() {
        return screen.height();
    }

    @Override
    public boolean isTerminal() {
        return screen.isTerminal();
    }

    @Override
    public Glyphs glyphs() {
        return screen.glyphs();
    }

    @Override
    public void alone(Runnable work) {
        screen.alone(work);
    }

    @Override
    public void print(AttributedString line) {
        recorder.shown(line.toString());
        screen.print(line);
    }

    @Override
    public void note(AttributedString line) {
        recorder.shown(line.toString());
        screen.note(line);
    }
}
