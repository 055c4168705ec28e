package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.NonBlockingReader;
import org.vzs.driver.RemoteTerminal;
import org.vzs.repl.render.Screen;
import org.vzs.script.PersonTerminal;

/**
 * Hands the prompt's terminal over to a program at the other end: every key goes there, Ctrl-C too, and everything that it
 * shows comes here unchanged.
 */
final class PassThrough implements PersonTerminal {
    private static final long POLL_MILLIS = 20;

    private final Terminal terminal;
    private final Screen screen;

    /**
     * @param terminal the terminal
     * @param screen writes to it
     */
    PassThrough(Terminal terminal, Screen screen) {
        this.terminal = requireNonNull(terminal, "terminal is null");
        this.screen = requireNonNull(screen, "screen is null");
    }

    @Override
    public String type() {
        return terminal.getType();
    }

    @Override
    public int columns() {
        return terminal.getColumns() <= 0 ? 80 : terminal.getColumns();
    }

    @Override
    public int rows() {
        return terminal.getRows() <= 0 ? 24 : terminal.getRows();
    }

    @Override
    public void attach(RemoteTerminal remote) {
        screen.alone(() -> pass(remote));
    }

    private void pass(RemoteTerminal remote) {
        Attributes before = terminal.getAttributes();
        SignalHandler resized = terminal.handle(Signal.WINCH, signal -> remote.resize(columns(), rows()));
        try {
            raw();
            // The window may have changed between the opening and now.
            remote.resize(columns(), rows());
            Thread shown = Thread.ofVirtual().name("terminal-output").start(() -> show(remote.output()));
            keys(remote.input(), shown);
        } catch (IOException e) {
            // Either side has gone: that is the end.
            return;
        } finally {
            terminal.handle(Signal.WINCH, resized);
            terminal.setAttributes(before);
            terminal.flush();
        }
    }

    /** As JLine's raw mode, but for the keys that make signals, which belong to the other end, and for line ends. */
    private void raw() {
        terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        raw.setOutputFlag(Attributes.OutputFlag.OPOST, false);
        terminal.setAttributes(raw);
    }

    private void show(InputStream output) {
        byte[] buffer = new byte[8192];
        try {
            for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
                terminal.output().write(buffer, 0, n);
                terminal.output().flush();
            }
        } catch (IOException e) {
            // The connection broke: nothing more comes.
            return;
        }
    }

    private void keys(OutputStream input, Thread shown) throws IOException {
        NonBlockingReader reader = terminal.reader();
        StringBuilder pressed = new StringBuilder();
        while (shown.isAlive()) {
            int key = reader.read(POLL_MILLIS);
            if (key == NonBlockingReader.EOF) {
                return;
            }
            if (key >= 0) {
                pressed.append((char) key);
                if (!Character.isHighSurrogate((char) key)) {
                    input.write(pressed.toString().getBytes(terminal.encoding()));
                    input.flush();
                    pressed.setLength(0);
                }
            }
        }
    }
}
