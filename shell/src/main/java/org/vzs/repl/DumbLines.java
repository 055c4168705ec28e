package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Lines from a terminal that can only print. It echoes what is typed by itself, and a Ctrl-C throws the typed line away, so
 * an editor would only show everything twice.
 */
final class DumbLines {
    private final Terminal terminal;
    private final Predicate<String> incomplete;

    /**
     * @param terminal the terminal
     * @param incomplete whether a text is the beginning of something that is not whole
     */
    DumbLines(Terminal terminal, Predicate<String> incomplete) {
        this.terminal = requireNonNull(terminal, "terminal is null");
        this.incomplete = requireNonNull(incomplete, "incomplete is null");
    }

    /** A line, or several that belong together; null at the end. */
    @Nullable
    String entry(String prompt) {
        String entry = line(prompt);
        while (entry != null && incomplete.test(entry)) {
            String next = line("> ");
            if (next == null) {
                return entry;
            }
            entry = entry + "\n" + next;
        }
        return entry;
    }

    /** One line; null at the end. */
    @Nullable
    String line(String prompt) {
        terminal.writer().print(prompt);
        terminal.flush();
        StringBuilder line = new StringBuilder();
        try {
            int c = terminal.reader().read();
            while (c >= 0 && c != '\n' && c != '\r') {
                line.append((char) c);
                c = terminal.reader().read();
            }
            return c < 0 && line.isEmpty() ? null : line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
