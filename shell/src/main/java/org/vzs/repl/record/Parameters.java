package org.vzs.repl.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.repl.js.Token;
import org.vzs.repl.js.Tokens;

/** Turns the values that were typed into parameters: names of things, and what was given to them as options. */
final class Parameters {
    /** The functions whose first argument is the name of something, with what such a name is called. */
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("vm", "vm"),
            Map.entry("vms", "vms"),
            Map.entry("container", "container"),
            Map.entry("containers", "containers"),
            Map.entry("createContainer", "container"),
            Map.entry("pool", "pool"),
            Map.entry("pools", "pools"),
            Map.entry("volume", "volume"),
            Map.entry("volumes", "volumes"),
            Map.entry("filer", "filer"),
            Map.entry("host", "host"),
            Map.entry("hosts", "hosts"),
            Map.entry("datastore", "datastore"),
            Map.entry("datastores", "datastores"),
            Map.entry("osd", "osd"),
            Map.entry("on", "endpoint"),
            Map.entry("ssh", "endpoint"),
            Map.entry("ftp", "endpoint"),
            Map.entry("snapshot", "snapshot"),
            Map.entry("revert", "snapshot"));

    /** The options whose values are words of the language of vzs, the same every day. */
    private static final Set<String> WORDS =
            Set.of("powerState", "state", "connectionState", "outcome", "kind", "mode", "then", "after", "timeout");

    private final Map<String, Parameter> byValue = new LinkedHashMap<>();

    /**
     * A value that was typed.
     *
     * @param name the name of its parameter
     * @param type the type, as the head of a script names it
     * @param value the value
     */
    record Parameter(String name, String type, String value) {}

    /** The parameters so far. */
    List<Parameter> all() {
        return List.copyOf(byValue.values());
    }

    /** What was answered to the question of a script is the value of the parameter that the question names, if a head can hold it. */
    void answer(String parameter, String value) {
        if (parameter.matches("[A-Za-z]\\w*") && isPlain(value)) {
            byValue.put("answer\n" + parameter, new Parameter(parameter, "string", value));
        }
    }

    /** The line with its values as {@code args.…}. */
    String replace(String line) {
        List<Token> tokens = Tokens.of(line);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String value = value(line, token);
            String kind = value == null ? null : kind(line, tokens, i);
            if (kind != null && value != null) {
                boolean number = token.kind() == Token.Kind.NUMBER && !kind.startsWith("container");
                out.append(line, copied, token.start()).append("args.").append(name(kind, value, number));
                copied = token.end();
            }
        }
        return out.append(line.substring(copied)).toString();
    }

    private String name(String kind, String value, boolean number) {
        String type = number ? "number" : kind.equals("endpoint") && !value.contains("*") ? "endpoint" : "string";
        return byValue.computeIfAbsent(kind + "\n" + type + "\n" + value, k -> {
                    List<String> taken =
                            byValue.values().stream().map(Parameter::name).toList();
                    String name = kind;
                    for (int i = 2; taken.contains(name); i++) {
                        name = kind + i;
                    }
                    return new Parameter(name, type, value);
                })
                .name();
    }

    /** What the value at {@code at} is called; null if it is to stay as it is. */
    private static @Nullable String kind(String line, List<Token> tokens, int at) {
        if (at > 1 && tokens.get(at - 1).is(line, ':')) {
            return option(line, tokens, at);
        }
        List<Integer> list = listAround(line, tokens, at);
        int open = list.isEmpty() ? at - 1 : list.getFirst() - 1;
        boolean call = open > 0
                && tokens.get(open).is(line, '(')
                && tokens.get(open - 1).kind() == Token.Kind.NAME;
        String kind = call ? FUNCTIONS.get(tokens.get(open - 1).in(line)) : null;
        // A list of names is as good as one; each is one of them.
        return kind != null && !list.isEmpty() ? kind.replaceFirst("(?<=[a-z])s$", "") : kind;
    }

    /** The name of the option that is given in the outermost braces of a call, as {@code start({timeout: …})}. */
    private static @Nullable String option(String line, List<Token> tokens, int at) {
        String key = tokens.get(at - 2).in(line);
        int depth = 0;
        int brace = at - 1;
        while (brace >= 0 && depth >= 0) {
            depth += closes(line, tokens.get(brace)) ? 1 : opens(line, tokens.get(brace)) ? -1 : 0;
            brace--;
        }
        boolean call = brace >= 0
                && depth < 0
                && tokens.get(brace + 1).is(line, '{')
                && (tokens.get(brace).is(line, '(') || tokens.get(brace).is(line, ','));
        return call && tokens.get(at - 2).kind() == Token.Kind.NAME && !WORDS.contains(key) ? key : null;
    }

    /** Where the list that holds the text at {@code at} begins, as the first argument of a call; none if it is in no list. */
    private static List<Integer> listAround(String line, List<Token> tokens, int at) {
        int i = at - 1;
        while (i >= 0
                && (tokens.get(i).is(line, ',')
                        || tokens.get(i).kind() == Token.Kind.STRING
                        || tokens.get(i).kind() == Token.Kind.NUMBER)) {
            i--;
        }
        return i >= 0 && tokens.get(i).is(line, '[') ? List.of(i) : List.of();
    }

    private static boolean opens(String line, Token t) {
        return t.is(line, '(') || t.is(line, '[') || t.is(line, '{');
    }

    private static boolean closes(String line, Token t) {
        return t.is(line, ')') || t.is(line, ']') || t.is(line, '}');
    }

    /** A whole number, or a text without its quotes; null for all else, and what the head of a script could not hold. */
    private static @Nullable String value(String line, Token token) {
        String literal = token.in(line);
        if (token.kind() == Token.Kind.NUMBER) {
            return literal.matches("\\d{1,15}") ? literal : null;
        }
        if (token.kind() != Token.Kind.STRING || token.open()) {
            return null;
        }
        String inside = literal.substring(1, literal.length() - 1);
        return isPlain(inside) ? inside : null;
    }

    /** Whether the head of a script can hold it. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> c < ' ' || "\\[]'@".indexOf(c) >= 0)
                && !text.contains("*/");
    }
}
