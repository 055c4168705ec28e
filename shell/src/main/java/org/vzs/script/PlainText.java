package org.vzs.script;

import java.util.Set;
import org.jline.utils.WCWidth;

/** Texts that come from devices and files, made fit for one line of a terminal. */
public final class PlainText {
    private static final Set<Byte> HIDDEN =
            Set.of(Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

    private PlainText() {}

    /**
     * A text on one line: a name with a line break, an escape sequence or a change of the writing direction in it must not
     * redraw the terminal.
     */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                plain.append(' ');
            } else if (HIDDEN.contains((byte) Character.getType(c))) {
                plain.append('\uFFFD');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** The columns that a terminal uses for {@code text}; a Japanese or Korean character takes two. */
    public static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }
}
