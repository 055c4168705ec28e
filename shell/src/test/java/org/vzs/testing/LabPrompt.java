package org.vzs.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.AttributedString;
import org.vzs.repl.Prompt;
import org.vzs.repl.ReplSettings;

/** A session on a terminal that is two streams in memory: what is typed goes in, what a person would see comes out. */
public final class LabPrompt implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final ExternalTerminal terminal;
    private final Charset charset;
    private final Prompt prompt;
    private final Thread session;
    private int mark;

    /** A session on a terminal of 120 columns in UTF-8. */
    public LabPrompt(ReplSettings settings) {
        this(settings, "xterm-256color", StandardCharsets.UTF_8, 120);
    }

    /** A session on a terminal of one's own. */
    public LabPrompt(ReplSettings settings, String type, Charset charset, int columns) {
        this.charset = charset;
        try {
            terminal = new ExternalTerminal("test", type, new PipedInputStream(keys, 1 << 16), seen, charset);
            terminal.setSize(Size.of(columns, 40));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        prompt = new Prompt(settings, terminal);
        session = Thread.ofPlatform().daemon().name("prompt").start(prompt::run);
        await("> ");
    }

    /** Types keys as they are. */
    public LabPrompt type(String text) {
        mark = screen().length();
        try {
            keys.write(text.getBytes(charset));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Types a line, ends it, and waits for the next prompt. */
    public String enter(String line) {
        type(line + "\r");
        return until("the next prompt", () -> !session.isAlive() || since().matches("(?s).*\n[^\n]*> "));
    }

    /** Waits until a text has been shown since the last keys. */
    public String await(String text) {
        return until("'" + text + "'", () -> since().contains(text));
    }

    private String until(String what, java.util.concurrent.Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(condition);
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            throw new AssertionError("waited for " + what + " and saw:\n" + since(), e);
        }
        return since();
    }

    /** Waits for the end of the session. */
    public void awaitEnd() {
        Awaitility.await().atMost(PATIENCE).until(() -> !session.isAlive());
    }

    /** What has been shown since the last keys, without escape sequences. */
    public String since() {
        String all = screen();
        return all.substring(Math.min(mark, all.length()));
    }

    /** Everything that was shown, without escape sequences. */
    public String screen() {
        String raw =
                seen.toString(charset).replaceAll("\033\\][^\007]*\007", "").replaceAll("\033[>=]", "");
        return AttributedString.stripAnsi(raw.replace("\r", ""));
    }

    /** Everything that was shown, as it was sent. */
    public String raw() {
        return seen.toString(charset);
    }

    /** How much was sent to the terminal so far. */
    public long bytes() {
        return seen.size();
    }

    /** Makes the terminal wider or narrower, as a person does with the mouse. */
    public void resize(int columns) {
        terminal.setSize(Size.of(columns, 40));
        terminal.raise(org.jline.terminal.Terminal.Signal.WINCH);
    }

    /** The prompt itself. */
    public Prompt prompt() {
        return prompt;
    }

    /** Whether the session still runs. */
    public boolean isOpen() {
        return session.isAlive();
    }

    @Override
    public void close() {
        try {
            if (session.isAlive()) {
                if (!terminal.getType().startsWith("dumb")) {
                    type("\003").await("> ");
                }
                type(":quit\r");
            }
            session.join(Duration.ofSeconds(20));
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
