package org.vzs.repl.js;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which brackets of a text belong together; those in texts and comments are not brackets.
 *
 * @param partners the place of each bracket's partner, both ways
 * @param wrong the closing brackets that close nothing, or something else
 */
public record Brackets(Map<Integer, Integer> partners, Set<Integer> wrong) {
    /** Pairs the brackets of {@code text}. */
    public static Brackets of(String text) {
        Map<Integer, Integer> partners = new HashMap<>();
        Set<Integer> wrong = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (Token token : Tokens.of(text)) {
            if (token.kind() != Token.Kind.PUNCTUATION || token.end() != token.start() + 1) {
                continue;
            }
            int at = token.start();
            int kind = ")]}".indexOf(text.charAt(at));
            if ("([{".indexOf(text.charAt(at)) >= 0) {
                open.push(at);
            } else if (kind >= 0) {
                Integer begin = open.peek();
                if (begin != null && "([{".indexOf(text.charAt(begin)) == kind) {
                    open.pop();
                    partners.put(begin, at);
                    partners.put(at, begin);
                } else {
                    wrong.add(at);
                }
            }
        }
        return new Brackets(partners, wrong);
    }
}
