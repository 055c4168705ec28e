package org.vzs.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;

/**
 * Chooses the rows that a later run has to do again: those with a result that FAILED or was SKIPPED, and, where the run
 * was cut short, those that had not all their turns: every verb is idempotent, so once too often does no harm, and once
 * too few does. A row is found by the names that its targets were asked for by, in the columns that the script read; where
 * the row names an endpoint too, only what was done there counts. What is STILL_RUNNING is not chosen: the server is at
 * work on it.
 */
final class RetryRows {
    private final Set<String> columns;
    private final Map<String, Map<String, Turns>> byName = new HashMap<>();
    private final Set<String> actions = new HashSet<>();

    private RetryRows(Set<String> columns, List<Result> results) {
        this.columns = columns;
        for (Result result : results) {
            String requested = result.requested();
            if (requested != null) {
                actions.add(result.action());
                byName.computeIfAbsent(requested, _ -> new HashMap<>())
                        .computeIfAbsent(result.endpoint(), _ -> new Turns())
                        .add(result);
            }
        }
    }

    /**
     * The rows to do again.
     *
     * @param rows all rows
     * @param columns those that the script read; empty for all
     * @param results what the run has done
     * @param turns how many different verbs the script calls; 0 if the run came to its end
     */
    static List<CsvRow> of(Collection<CsvRow> rows, Set<String> columns, List<Result> results, int turns) {
        return new RetryRows(columns, results).choose(rows, turns);
    }

    /**
     * How many results FAILED or were SKIPPED that no row has asked for, as when the script made the name up or took a
     * pattern: they are in no retry file.
     */
    static long elsewhere(Collection<CsvRow> rows, Set<String> columns, List<Result> results) {
        RetryRows all = new RetryRows(columns, results);
        Set<String> known = new HashSet<>();
        rows.forEach(row -> known.addAll(all.cells(row)));
        return results.stream()
                .filter(r -> r.outcome() == Outcome.FAILED || r.outcome() == Outcome.SKIPPED)
                .filter(r -> r.requested() == null || !known.contains(r.requested()))
                .count();
    }

    private List<CsvRow> choose(Collection<CsvRow> rows, int turns) {
        int wanted = turns == 0 ? 0 : Math.max(turns, actions.size());
        Set<String> shared = shared(rows);
        return rows.stream()
                .filter(row -> {
                    List<String> cells = cells(row);
                    List<Turns> had = turns(cells);
                    // Of two rows with one name, which had its turn cannot be told unless they name their endpoints.
                    boolean unsure = turns > 0
                            && !namesItsEndpoint(cells)
                            && cells.stream().anyMatch(shared::contains);
                    return (had.isEmpty() || unsure) ? turns > 0 : had.stream().anyMatch(t -> t.again(wanted));
                })
                .toList();
    }

    private List<String> cells(CsvRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> columns.isEmpty() || columns.contains(cell.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The names that stand in several rows which are not the same. */
    private Set<String> shared(Collection<CsvRow> rows) {
        return rows.stream()
                .map(this::cells)
                .distinct()
                .flatMap(cells -> cells.stream().distinct().filter(byName::containsKey))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean namesItsEndpoint(List<String> cells) {
        return cells.stream()
                .anyMatch(cell ->
                        byName.getOrDefault(cell, Map.of()).keySet().stream().anyMatch(cells::contains));
    }

    /** What a row had, at the endpoints that it names; a machine may have the name of an endpoint, which then says nothing. */
    private List<Turns> turns(List<String> cells) {
        boolean named = namesItsEndpoint(cells);
        List<Turns> had = new ArrayList<>();
        for (String cell : cells) {
            byName.getOrDefault(cell, Map.of()).forEach((endpoint, turns) -> {
                if (!named || cells.contains(endpoint)) {
                    had.add(turns);
                }
            });
        }
        return had;
    }

    /** What was done to the targets of one name at one endpoint. */
    private static final class Turns {
        private final Set<String> actions = new HashSet<>();
        private boolean bad;
        private boolean running;

        void add(Result result) {
            actions.add(result.action());
            bad |= result.outcome() == Outcome.FAILED || result.outcome() == Outcome.SKIPPED;
            running |= result.outcome() == Outcome.STILL_RUNNING;
        }

        boolean again(int wanted) {
            return bad || (!running && actions.size() < wanted);
        }
    }
}
