package org.vzs.repl.render;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * What a terminal of one character set can show. A character that it cannot is written as {@code \}{@code u65e5}, so that a
 * name in another script stays a name, and stays different from others. Used on one thread at a time.
 */
public final class Glyphs {
    private final CharsetEncoder encoder;
    private final boolean drawing;

    /** @param charset the terminal's character set */
    public Glyphs(Charset charset) {
        this.encoder = requireNonNull(charset, "charset is null").newEncoder();
        this.drawing = encoder.canEncode('├') && encoder.canEncode('…');
    }

    /** What stands for text that was cut. */
    public String ellipsis() {
        return drawing ? "…" : "..";
    }

    /** What stands before a branch of a tree that is not the last. */
    public String branch() {
        return drawing ? "├─ " : "|- ";
    }

    /** What stands before the last branch. */
    public String lastBranch() {
        return drawing ? "└─ " : "`- ";
    }

    /** What stands before what is below a branch that is not the last. */
    public String trunk() {
        return drawing ? "│  " : "|  ";
    }

    /** The filled part of a progress bar, and the empty part. */
    public String bar(int filled, int empty) {
        return (drawing ? "█" : "#").repeat(filled) + (drawing ? "░" : ".").repeat(empty);
    }

    /** The text as the terminal can show it: no control characters but line ends, nothing that cannot be encoded. */
    public synchronized String fit(String text) {
        StringBuilder out = null;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean plain = (c >= 0x20 && c < 0x7f) || c == 0x0a;
            if (!plain && (Character.isISOControl(c) || !encoder.canEncode(text.substring(i, next)))) {
                if (out == null) {
                    out = new StringBuilder(text.substring(0, i));
                }
                out.append(replacement(c));
            } else if (out != null) {
                out.appendCodePoint(c);
            }
            i = next;
        }
        return out == null ? text : out.toString();
    }

    private static String replacement(int c) {
        return switch (c) {
            case '\t' -> " ";
            case '…' -> "...";
            case '’', '‘' -> "'";
            case '–', '—' -> "-";
            default -> c > 0xffff ? String.format("\\u{%x}", c) : String.format("\\u%04x", c);
        };
    }
}
