package org.vzs.repl.js;

import java.util.ArrayList;
import java.util.List;
import org.vzs.repl.js.Token.Kind;

/**
 * The declarations of a line. At a prompt a name may be declared again, which the language forbids for {@code const} and
 * {@code let}; so those at the top level become {@code var}, which also lives on when the line fails half-way.
 */
public final class Declarations {
    private Declarations() {}

    /**
     * A name that is declared at the top level.
     *
     * @param name the name
     * @param start where it stands
     */
    public record Declared(String name, int start) {}

    /** The text with {@code const} and {@code let} at the top level as {@code var}; every other character keeps its place. */
    public static String asVar(String text) {
        StringBuilder out = new StringBuilder(text);
        for (Token token : topLevel(text)) {
            if (isDeclarator(text, token)) {
                out.replace(token.start(), token.end(), token.in(text).equals("const") ? "var  " : "var");
            }
        }
        return out.toString();
    }

    /** The single names that are declared at the top level, also by {@code var}, {@code function} and {@code class}. */
    public static List<Declared> of(String text) {
        List<Declared> names = new ArrayList<>();
        List<Token> tokens = topLevel(text);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String word = tokens.get(i).in(text);
            boolean declares = isDeclarator(text, tokens.get(i))
                    || (tokens.get(i).kind() == Kind.KEYWORD
                            && List.of("var", "function", "class").contains(word));
            if (declares && tokens.get(i + 1).kind() == Kind.NAME) {
                names.add(new Declared(
                        tokens.get(i + 1).in(text), tokens.get(i + 1).start()));
            }
        }
        return names;
    }

    /** The names that are assigned to, wherever in the text, without being declared there; members of something are not among them. */
    public static List<Declared> assigned(String text) {
        List<Declared> names = new ArrayList<>();
        List<Token> tokens = Tokens.of(text);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token name = tokens.get(i);
            boolean member = i > 0 && tokens.get(i - 1).is(text, '.');
            boolean declared = i > 0 && tokens.get(i - 1).kind() == Kind.KEYWORD;
            boolean assigned = tokens.get(i + 1).is(text, '=')
                    && (i + 2 >= tokens.size()
                            || !tokens.get(i + 2).is(text, '=')
                            || tokens.get(i + 2).start() > tokens.get(i + 1).end());
            if (name.kind() == Kind.NAME && assigned && !member && !declared) {
                names.add(new Declared(name.in(text), name.start()));
            }
        }
        return names;
    }

    private static boolean isDeclarator(String text, Token token) {
        return token.kind() == Kind.KEYWORD
                && (token.in(text).equals("const") || token.in(text).equals("let"));
    }

    private static List<Token> topLevel(String text) {
        List<Token> top = new ArrayList<>();
        int depth = 0;
        for (Token token : Tokens.of(text)) {
            if (token.is(text, '(') || token.is(text, '[') || token.is(text, '{')) {
                depth++;
            } else if (token.is(text, ')') || token.is(text, ']') || token.is(text, '}')) {
                depth--;
            } else if (depth == 0) {
                top.add(token);
            }
        }
        return top;
    }
}
