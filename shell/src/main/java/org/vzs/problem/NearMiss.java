package org.vzs.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the names that somebody who mistyped one probably meant. */
public final class NearMiss {
    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private NearMiss() {}

    /**
     * The known names that are near to a wrong one, nearest first, three at most. Near is a third of the length in
     * single-letter edits (insert, delete, replace, swap neighbours), at least one; case does not count.
     *
     * @param wrong what was typed
     * @param known the names that exist
     */
    public static List<String> of(String wrong, Collection<String> known) {
        String typed = wrong.toLowerCase(Locale.ROOT);
        if (typed.length() > LONGEST) {
            return List.of();
        }
        record Scored(String name, int distance) {}
        int limit = Math.max(1, typed.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= limit)
                .distinct()
                .map(name -> new Scored(name, distance(typed, name.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance() <= limit)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    /** {@code did you mean 'x' or 'y'?}, or null where nothing is near. */
    public static @Nullable String advice(String wrong, Collection<String> known) {
        List<String> near = of(wrong, known);
        return near.isEmpty()
                ? null
                : "did you mean " + near.stream().map(Quoted::of).collect(Collectors.joining(" or ")) + "?";
    }

    /** The optimal string alignment distance, on the last three rows of the table. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
