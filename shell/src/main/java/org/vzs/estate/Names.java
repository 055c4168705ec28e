package org.vzs.estate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.Problems;

/**
 * Resolves literal names to items, once and all together. A name that no item has, and a name that several have, are two
 * different errors; all of them are reported at once and nothing is resolved then.
 */
public final class Names {
    private static final int CANDIDATES = 10;

    private Names() {}

    /**
     * Finds the item of each name.
     *
     * @param noun what is looked for, in the singular, such as {@code vm}; the head of the problems' codes
     * @param all what there is
     * @param names the names as they were given; a name given twice counts once
     * @param requestedAs copies an item with the name that it was asked for by
     * @throws org.vzs.problem.ProblemException with exit code USAGE, codes {@code NOUN.not-found} and
     *     {@code NOUN.ambiguous}
     */
    public static <T extends Item> Selection<T> resolve(
            String noun, Selection<T> all, Collection<String> names, BiFunction<T, String, T> requestedAs) {
        Map<String, List<T>> byName = new LinkedHashMap<>();
        all.forEach(item -> item.selectors().stream()
                .distinct()
                .forEach(n -> byName.computeIfAbsent(n, x -> new ArrayList<>()).add(item)));
        Problems problems = new Problems();
        List<T> found = new ArrayList<>();
        for (String name : List.copyOf(new java.util.LinkedHashSet<>(names))) {
            List<T> candidates = byName.getOrDefault(name, List.of());
            switch (candidates.size()) {
                case 0 -> problems.add(absent(noun, name, byName.keySet()));
                case 1 -> found.add(requestedAs.apply(candidates.getFirst(), name));
                default -> problems.add(ambiguous(noun, name, candidates));
            }
        }
        problems.throwIfAny(ExitCode.USAGE);
        return Selection.of(found);
    }

    private static Problem absent(String noun, String name, Collection<String> known) {
        Problem problem = Problem.of(noun + ".not-found", "there is no " + noun + " named '" + name + "'");
        List<String> near = NearMiss.of(name, known);
        if (!near.isEmpty()) {
            return problem.advise("did you mean " + String.join(", ", near) + "?");
        }
        return Wildcard.isPattern(name)
                ? problem.advise("names in a list and of a single " + noun + " are literal; wildcards work in " + noun
                        + "s('…')")
                : problem;
    }

    private static <T extends Item> Problem ambiguous(String noun, String name, List<T> candidates) {
        StringBuilder list = new StringBuilder();
        candidates.stream()
                .limit(CANDIDATES)
                .forEach(c -> list.append(list.isEmpty() ? "" : ", ")
                        .append(c.id())
                        .append(" on ")
                        .append(c.endpoint()));
        if (candidates.size() > CANDIDATES) {
            list.append(" and ").append(candidates.size() - CANDIDATES).append(" more");
        }
        return Problem.of(noun + ".ambiguous", candidates.size() + " " + noun + "s are named '" + name + "': " + list)
                .advise("name the endpoint with --on, or the one with " + noun + "({id: '…', on: '…'})");
    }
}
