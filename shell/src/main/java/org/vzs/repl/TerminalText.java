package org.vzs.repl;

import org.jline.terminal.Terminal;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/** Lines as a terminal is sent them. */
final class TerminalText {
    private static final int USUAL = 8;

    private TerminalText() {}

    /**
     * The line with its styles. Lines and corners are sent as the characters that they are, not in the terminal's alternate
     * set, as JLine would by itself: some terminals, such as PuTTY, do not have it in UTF-8 and show letters.
     */
    static String of(AttributedString line, Terminal terminal) {
        Integer colours = terminal.getNumericCapability(Capability.max_colors);
        return line.toAnsi(colours == null ? USUAL : colours, ForceMode.None, terminal.getPalette(), null, null);
    }
}
