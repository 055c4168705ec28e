package org.vzs.repl;

import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Lines as a terminal is sent them. Lines and corners go as the characters that they are. JLine by itself would send letters
 * in the terminal's alternate set, which some terminals, such as PuTTY in UTF-8, do not have, and which copies as letters.
 */
final class TerminalText {
    private static final String DRAWN = "─│┌┐└┘├┤┬┴┼";

    /** Characters for private use, which JLine lets through; nobody's names have them. */
    private static final char FIRST = '\uf8d0';

    private TerminalText() {}

    /** The line with its styles. */
    static String of(AttributedString line, Terminal terminal) {
        if (line.chars().noneMatch(c -> DRAWN.indexOf(c) >= 0)) {
            return line.toAnsi(terminal);
        }
        AttributedStringBuilder through = new AttributedStringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            int drawn = DRAWN.indexOf(line.charAt(i));
            through.styled(line.styleAt(i), Character.toString(drawn < 0 ? line.charAt(i) : (char) (FIRST + drawn)));
        }
        String ansi = through.toAnsi(terminal);
        for (int i = 0; i < DRAWN.length(); i++) {
            ansi = ansi.replace((char) (FIRST + i), DRAWN.charAt(i));
        }
        return ansi;
    }
}
