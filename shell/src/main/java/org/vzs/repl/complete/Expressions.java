package org.vzs.repl.complete;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.repl.js.Token;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Members;

/**
 * What the expressions in a text are, read backwards from their ends: {@code vms('a*').on('vc')[0]} is a virtual machine.
 * What it cannot tell is null; it never guesses.
 */
final class Expressions {
    private static final Set<String> LIST_KEEPS = Set.of("filter", "slice", "toSorted", "toReversed", "concat");
    private static final Set<String> LIST_TAKES_ONE = Set.of("find", "at", "findLast", "pop", "shift");

    private final String text;
    private final List<Token> tokens;
    private final Map<String, Class<?>> variables;

    /**
     * A function that is called.
     *
     * @param receiver what it is a member of; null for a global, and where that is not known
     * @param name its name
     * @param member what the API says of it; null if it is not of the API
     */
    record Callee(@Nullable ApiType receiver, String name, Members.@Nullable Member member) {}

    Expressions(String text, List<Token> tokens, Map<String, Class<?>> variables) {
        this.text = text;
        this.tokens = tokens;
        this.variables = variables;
    }

    /** What the expression is whose last token stands at {@code end}. */
    @Nullable
    ApiType endingAt(int end) {
        if (end < 0) {
            return null;
        }
        Token token = tokens.get(end);
        if (token.is(text, ')')) {
            int open = opening(end);
            Callee callee = open < 0 ? null : callee(open);
            return callee == null ? null : resultOf(callee);
        }
        if (token.is(text, ']')) {
            int open = opening(end);
            ApiType list = open < 0 ? null : endingAt(open - 1);
            return list == null ? null : ApiTypes.element(list);
        }
        if (token.kind() != Token.Kind.NAME) {
            return null;
        }
        Callee read = named(end);
        if (read.member() != null) {
            return read.member().isFunction() ? null : resultOf(read);
        }
        return read.receiver() == null ? variable(end) : null;
    }

    private @Nullable ApiType resultOf(Callee callee) {
        if (callee.member() != null) {
            Class<?> receiver = callee.receiver() == null
                    ? Globals.class
                    : callee.receiver().type();
            return ApiTypes.result(receiver, callee.member());
        }
        ApiType list = callee.receiver();
        if (list == null) {
            return null;
        }
        ApiType element = ApiTypes.element(list);
        if (element != null && LIST_KEEPS.contains(callee.name())) {
            return new ApiType(element.type(), true);
        }
        return LIST_TAKES_ONE.contains(callee.name()) ? element : null;
    }

    /** What is called by the bracket at {@code open}; null if that bracket is no call. */
    @Nullable
    Callee callee(int open) {
        return open > 0 && tokens.get(open - 1).kind() == Token.Kind.NAME ? named(open - 1) : null;
    }

    private Callee named(int at) {
        String name = tokens.get(at).in(text);
        if (at > 0 && tokens.get(at - 1).is(text, '.')) {
            int end = at > 1 && tokens.get(at - 2).is(text, '?') ? at - 3 : at - 2;
            ApiType receiver = endingAt(end);
            return new Callee(
                    receiver,
                    name,
                    receiver == null || receiver.list() ? null : ApiTypes.member(receiver.type(), name));
        }
        return new Callee(null, name, variables.containsKey(name) ? null : ApiTypes.global(name));
    }

    private @Nullable ApiType variable(int at) {
        String name = tokens.get(at).in(text);
        for (int i = at - 1; i > 0; i--) {
            if (tokens.get(i).in(text).equals("=>") && isParameter(i, name)) {
                int begin = tokens.get(i - 1).is(text, ')') ? opening(i - 1) : i - 1;
                int call = enclosing(begin - 1);
                Callee callee = call < 0 ? null : callee(call);
                return callee == null || callee.receiver() == null ? null : ApiTypes.element(callee.receiver());
            }
        }
        Class<?> held = variables.get(name);
        return held == null || held == Object.class ? null : ApiType.of(held);
    }

    /** Whether {@code name} is the first parameter of the arrow at {@code arrow}. */
    private boolean isParameter(int arrow, String name) {
        int first = tokens.get(arrow - 1).is(text, ')') ? opening(arrow - 1) + 1 : arrow - 1;
        return tokens.get(first).in(text).equals(name);
    }

    /** The bracket that the closing one at {@code close} belongs to; -1 if there is none. */
    private int opening(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += depth(i);
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The innermost bracket that is still open behind the token at {@code at}; -1 if there is none. */
    int enclosing(int at) {
        int depth = 0;
        for (int i = at; i >= 0; i--) {
            depth += depth(i);
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }

    private int depth(int i) {
        Token t = tokens.get(i);
        if (t.is(text, ')') || t.is(text, ']') || t.is(text, '}')) {
            return 1;
        }
        return t.is(text, '(') || t.is(text, '[') || t.is(text, '{') ? -1 : 0;
    }
}
