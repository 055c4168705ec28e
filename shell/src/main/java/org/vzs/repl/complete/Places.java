package org.vzs.repl.complete;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.repl.complete.Place.Kind;
import org.vzs.repl.js.Token;
import org.vzs.repl.js.Tokens;
import org.vzs.script.api.Members;

/** Finds out what is being typed at the cursor, from the text before it alone. */
final class Places {
    private final String text;
    private final List<Token> tokens;
    private final Expressions expressions;

    private Places(String text, Map<String, Class<?>> variables) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.expressions = new Expressions(text, tokens, variables);
    }

    /**
     * The place at the end of {@code before}.
     *
     * @param before the text before the cursor
     * @param variables the names that were declared, with the classes of what they hold
     */
    static Place of(String before, Map<String, Class<?>> variables) {
        if (before.stripLeading().startsWith(":")) {
            return command(before, variables);
        }
        return new Places(before, variables).place();
    }

    /** The commands that take a line of JavaScript, with what may stand before it. */
    private static final Pattern TAKES_A_LINE =
            Pattern.compile("\\s*:(?:time\\s+|watch\\s+(?:(?:\\d+[a-z]+)+\\s+){0,2})(?!\\d)");

    private static Place command(String before, Map<String, Class<?>> variables) {
        Matcher line = TAKES_A_LINE.matcher(before);
        if (line.lookingAt()) {
            Place inner = of(before.substring(line.end()), variables);
            return new Place(line.end() + inner.start(), inner.word(), inner.kind());
        }
        int colon = before.indexOf(':');
        int space = before.indexOf(' ', colon);
        if (space < 0) {
            return new Place(colon + 1, before.substring(colon + 1), new Kind.CommandName());
        }
        int start = before.lastIndexOf(' ') + 1;
        return new Place(start, before.substring(start), new Kind.CommandArgument(before.substring(colon + 1, space)));
    }

    private Place place() {
        if (tokens.isEmpty()) {
            return new Place(text.length(), "", new Kind.Name());
        }
        int last = tokens.size() - 1;
        Token token = tokens.get(last);
        boolean touches = token.end() == text.length();
        return switch (token.kind()) {
            case STRING, TEMPLATE -> token.open() ? inText(last) : after(last);
            case COMMENT, REGEX -> new Place(text.length(), "", new Kind.Nothing());
            case NUMBER -> touches ? new Place(text.length(), "", new Kind.Nothing()) : after(last);
            case NAME, KEYWORD -> touches ? word(last) : after(last);
            case PUNCTUATION -> after(last);
        };
    }

    private Place word(int index) {
        Token token = tokens.get(index);
        return new Place(token.start(), token.in(text), kind(index - 1));
    }

    private Place after(int index) {
        return new Place(text.length(), "", kind(index));
    }

    /** What may stand behind the token at {@code before}. */
    private Kind kind(int before) {
        if (before >= 0 && tokens.get(before).is(text, '.')) {
            int end = before > 0 && tokens.get(before - 1).is(text, '?') ? before - 2 : before - 1;
            return new Kind.Member(expressions.endingAt(end));
        }
        boolean key = before >= 0
                && (tokens.get(before).is(text, '{') || tokens.get(before).is(text, ','));
        int brace = expressions.enclosing(before);
        if (key && brace >= 0 && tokens.get(brace).is(text, '{')) {
            int call = expressions.enclosing(brace - 1);
            if (call >= 0 && tokens.get(call).is(text, '(')) {
                Expressions.@Nullable Callee callee = expressions.callee(call);
                if (callee != null && callee.member() != null) {
                    return new Kind.Option(callee.receiver(), callee.member(), keys(brace, before));
                }
            }
        }
        return new Kind.Name();
    }

    private Set<String> keys(int brace, int before) {
        Set<String> keys = new HashSet<>();
        for (int i = brace + 1; i < before; i++) {
            if (tokens.get(i + 1).is(text, ':')) {
                keys.add(tokens.get(i).in(text));
            }
        }
        return keys;
    }

    private Place inText(int index) {
        Token token = tokens.get(index);
        @Nullable String key = null;
        if (index >= 2
                && tokens.get(index - 1).is(text, ':')
                && tokens.get(index - 2).kind() == Token.Kind.NAME) {
            key = tokens.get(index - 2).in(text);
        }
        int call = expressions.enclosing(index - 1);
        while (call >= 0 && !tokens.get(call).is(text, '(')) {
            call = expressions.enclosing(call - 1);
        }
        Expressions.@Nullable Callee callee = call < 0 ? null : expressions.callee(call);
        Members.@Nullable Member member = callee == null ? null : callee.member();
        return new Place(
                token.start() + 1,
                text.substring(token.start() + 1),
                new Kind.Text(
                        callee == null ? null : callee.receiver(),
                        member == null ? (callee == null ? null : callee.name()) : member.name(),
                        key,
                        text.charAt(token.start())));
    }
}
