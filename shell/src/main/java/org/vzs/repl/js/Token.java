package org.vzs.repl.js;

import static java.util.Objects.requireNonNull;

/**
 * A piece of a line.
 *
 * @param kind what it is
 * @param start its first character
 * @param end the character after its last
 * @param open whether it is a text, a comment or a pattern whose end is missing
 */
public record Token(Kind kind, int start, int end, boolean open) {
    /** What a token is. */
    public enum Kind {
        /** A name that is not a keyword. */
        NAME,
        /** A word of the language. */
        KEYWORD,
        /** A number. */
        NUMBER,
        /** A text in single or double quotes. */
        STRING,
        /** A text in backquotes, with all that is in it. */
        TEMPLATE,
        /** A regular expression. */
        REGEX,
        /** A comment. */
        COMMENT,
        /** One character of punctuation; {@code =>} is one token. */
        PUNCTUATION
    }

    public Token {
        requireNonNull(kind, "kind is null");
    }

    /** Its text in {@code line}. */
    public String in(String line) {
        return line.substring(start, end);
    }

    /** Whether it is this punctuation in {@code line}. */
    public boolean is(String line, char punctuation) {
        return kind == Kind.PUNCTUATION && end == start + 1 && line.charAt(start) == punctuation;
    }
}
