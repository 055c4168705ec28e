package org.vzs.repl.complete;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Ranks what could be meant by a few letters: what begins with them first, then what holds them, then what has them in order. */
final class Fuzzy {
    private static final int NO = Integer.MAX_VALUE;

    private Fuzzy() {}

    /**
     * The best {@code limit} of {@code all}, best first.
     *
     * @param typed what was typed; nothing fits everything
     * @param all what there is
     * @param name the name of each
     */
    static <T> List<T> best(String typed, Iterable<T> all, Function<T, String> name, int limit) {
        record Scored<T>(T item, String name, int score) {}
        Comparator<Scored<T>> order =
                Comparator.<Scored<T>>comparingInt(Scored::score).thenComparing(Scored::name);
        PriorityQueue<Scored<T>> best = new PriorityQueue<>(limit + 1, order.reversed());
        for (T item : all) {
            String text = name.apply(item);
            int score = score(typed, text);
            if (score != NO) {
                best.add(new Scored<>(item, text, score));
                if (best.size() > limit) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(order).map(Scored::item).toList();
    }

    /** The smaller, the better; {@link #NO} if it does not fit. Case counts a little. */
    static int score(String typed, String name) {
        if (name.startsWith(typed)) {
            return 0;
        }
        int n = typed.length();
        if (name.regionMatches(true, 0, typed, 0, n)) {
            return 1;
        }
        for (int i = 1; i + n <= name.length(); i++) {
            if (name.regionMatches(true, i, typed, 0, n)) {
                return 10 + i;
            }
        }
        return inOrder(typed, name);
    }

    private static int inOrder(String typed, String name) {
        int at = -1;
        int gaps = 0;
        for (int i = 0; i < typed.length(); i++) {
            int next = at + 1;
            char wanted = Character.toLowerCase(typed.charAt(i));
            while (next < name.length() && Character.toLowerCase(name.charAt(next)) != wanted) {
                next++;
            }
            if (next == name.length()) {
                return NO;
            }
            // What stands before the first letter counts twice: "w1" is rather web01 than dwh01.
            gaps += (i == 0 ? 2 : 1) * (next - at - 1);
            at = next;
        }
        return 1000 + gaps;
    }
}
