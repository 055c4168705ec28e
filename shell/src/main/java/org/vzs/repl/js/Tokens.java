package org.vzs.repl.js;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vzs.repl.js.Token.Kind;

/**
 * Splits JavaScript into tokens, also where it is not whole: a line is coloured and completed while it is typed. It never
 * fails; what it cannot read is punctuation.
 */
public final class Tokens {
    private static final Set<String> KEYWORDS = Set.of(
            ("async await break case catch class const continue debugger default delete do else export extends false"
                            + " finally for function if import in instanceof let new null of return static super switch"
                            + " this throw true try typeof undefined var void while with yield")
                    .split(" "));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** The tokens of {@code text} in order, without white space. */
    public static List<Token> of(String text) {
        Tokens scanner = new Tokens(text);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        return scanner.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        int start = at;
        if (Character.isWhitespace(c)) {
            at++;
        } else if (Character.isJavaIdentifierStart(c)) {
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            add(KEYWORDS.contains(text.substring(start, at)) ? Kind.KEYWORD : Kind.NAME, start, false);
        } else if (Character.isDigit(c)) {
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at))
                            || text.charAt(at) == '.'
                            || text.charAt(at) == '_')) {
                at++;
            }
            add(Kind.NUMBER, start, false);
        } else if (c == '\'' || c == '"') {
            add(Kind.STRING, start, !quoted(c, true));
        } else if (c == '`') {
            add(Kind.TEMPLATE, start, !template());
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            add(Kind.COMMENT, start, false);
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
            add(Kind.COMMENT, start, end < 0);
        } else if (c == '/' && patternMayBegin()) {
            add(Kind.REGEX, start, !quoted('/', true));
        } else {
            at += text.startsWith("=>", at) ? 2 : 1;
            add(Kind.PUNCTUATION, start, false);
        }
    }

    private void add(Kind kind, int start, boolean open) {
        tokens.add(new Token(kind, start, at, open));
    }

    /** Moves behind the closing character; false if the line or the text ends before it. */
    private boolean quoted(char quote, boolean oneLine) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (oneLine && c == '\n') {
                return false;
            }
            at += c == '\\' ? 2 : 1;
            if (c == quote) {
                return true;
            }
        }
        at = text.length();
        return false;
    }

    private boolean template() {
        at++;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (depth == 0 && c == '`') {
                at++;
                return true;
            } else if (depth == 0 && text.startsWith("${", at)) {
                at++;
                depth = 1;
            } else if (depth > 0) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            at++;
        }
        at = text.length();
        return false;
    }

    /** A slash after a value divides; elsewhere it begins a pattern. */
    private boolean patternMayBegin() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.getLast();
        return switch (last.kind()) {
            case NAME, NUMBER, STRING, TEMPLATE, REGEX -> false;
            case KEYWORD, COMMENT -> true;
            case PUNCTUATION -> !(last.is(text, ')') || last.is(text, ']') || last.is(text, '}'));
        };
    }
}
