package org.vzs.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.utils.AttributedString;
import org.vzs.repl.Ends;
import org.vzs.repl.Shell;
import org.vzs.repl.progress.ProgressView;
import org.vzs.repl.render.Glyphs;
import org.vzs.repl.render.Screen;

/** Replays lines in one session on a screen of 80 columns; what differs from run to run (times, ids of tasks) is made equal. */
public final class Replay implements AutoCloseable {
    private final StringBuilder shown = new StringBuilder();
    private final Shell shell;

    /** A session over a lab; every question is answered with yes. */
    public Replay(ReplLab lab) {
        Screen screen = new EightyColumns();
        shell = new Shell(
                lab.settings(),
                new Ends(
                        screen,
                        question -> {
                            screen.note(question + "y");
                            return "y";
                        },
                        ProgressView.NONE,
                        lines -> lines.forEach(screen::print)));
    }

    /** Runs a line; answers the prompt, the line and what it showed. */
    public String line(String line) {
        String prompt = shell.where().text()
                + (shell.session().estate().gate().whatIf() ? " what-if" : "")
                + (shell.recorder().isRecording() ? " rec" : "")
                + "> ";
        shown.setLength(0);
        shell.accept(line);
        return prompt + line + "\n" + steady(shown.toString());
    }

    /** Runs lines one after the other. */
    public String lines(List<String> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEach(l -> all.append(line(l)));
        return all.toString();
    }

    /** The line behind a prompt; null if the text is not a prompt with a line. */
    public static String typed(String text) {
        return text.matches("lab[\\w -]*> .*") ? text.substring(text.indexOf("> ") + 2) : "";
    }

    private static String steady(String text) {
        return text.replaceAll("(?m)^\tat .*\n", "")
                .replaceAll("task-\\d+", "task-7")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d([ T])\\d\\d:\\d\\d(:[\\d.]+Z)?", "2026-01-02$103:04")
                .replaceAll("took [\\dms]+", "took 12ms")
                .replaceAll("/\\S*/junit-?\\d+", "/home/me")
                .replaceAll("\"(started|ended)\" : \"[^\"]*\"", "\"$1\" : \"2026-01-02T03:04:05Z\"");
    }

    @Override
    public void close() {
        shell.close();
    }

    private final class EightyColumns implements Screen {
        private final Glyphs glyphs = new Glyphs(StandardCharsets.UTF_8);

        @Override
        public int width() {
            return 80;
        }

        @Override
        public int height() {
            return 24;
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
            shown.append(line.toString().stripTrailing()).append('\n');
        }

        @Override
        public void note(AttributedString line) {
            print(line);
        }
    }
}
