package org.vzs.repl.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.repl.js.Token;
import org.vzs.repl.js.Tokens;

/** Turns the values that were typed into parameters: names of things, and the texts that were given to them. */
final class Parameters {
    /** The functions whose texts are values of the day, with what such a value is called. */
    private static final Map<String, String> FUNCTIONS = Map.of(
            "vm",
            "vm",
            "vms",
            "vms",
            "container",
            "container",
            "containers",
            "containers",
            "on",
            "endpoint",
            "snapshot",
            "snapshot",
            "revert",
            "snapshot");

    private static final Set<String> KEYS = Set.of("name", "description");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** The parameters so far, name to value. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        names.forEach((kindAndValue, name) -> all.put(name, kindAndValue.substring(kindAndValue.indexOf('\n') + 1)));
        return all;
    }

    /** The line with its values as {@code args.…}. */
    String replace(String line) {
        List<Token> tokens = Tokens.of(line);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String kind = token.kind() == Token.Kind.STRING && !token.open() ? kind(line, tokens, i) : null;
            String value = kind == null ? null : value(token.in(line));
            if (kind != null && value != null) {
                out.append(line, copied, token.start()).append("args.").append(name(kind, value));
                copied = token.end();
            }
        }
        return out.append(line.substring(copied)).toString();
    }

    private String name(String kind, String value) {
        return names.computeIfAbsent(kind + "\n" + value, k -> {
            List<String> taken = new ArrayList<>(names.values());
            String name = kind;
            for (int i = 2; taken.contains(name); i++) {
                name = kind + i;
            }
            return name;
        });
    }

    /** What the text at {@code at} is the value of; null if it is to stay as it is. */
    private static @Nullable String kind(String line, List<Token> tokens, int at) {
        if (at > 1 && tokens.get(at - 1).is(line, ':')) {
            String key = tokens.get(at - 2).in(line);
            return KEYS.contains(key) ? key : null;
        }
        int open = at - 1;
        // A list of names is as good as one.
        while (open >= 0
                && (tokens.get(open).is(line, '[')
                        || tokens.get(open).is(line, ',')
                        || tokens.get(open).kind() == Token.Kind.STRING)) {
            open--;
        }
        boolean inList = open >= 0 && open + 1 < at && tokens.get(open + 1).is(line, '[');
        boolean call = open > 0
                && tokens.get(open).is(line, '(')
                && (open == at - 1 || inList)
                && tokens.get(open - 1).kind() == Token.Kind.NAME;
        if (!call) {
            return null;
        }
        String kind = FUNCTIONS.get(tokens.get(open - 1).in(line));
        return kind != null && inList && (kind.equals("vms") || kind.equals("containers"))
                ? kind.substring(0, kind.length() - 1)
                : kind;
    }

    /** The text without its quotes; null if it has something in it that the head of a script could not hold. */
    private static @Nullable String value(String literal) {
        String inside = literal.substring(1, literal.length() - 1);
        boolean plain = !inside.isEmpty()
                && inside.equals(inside.strip())
                && inside.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ']' || c == '[')
                && !inside.contains("*/")
                && !inside.contains("@");
        return plain ? inside : null;
    }
}
