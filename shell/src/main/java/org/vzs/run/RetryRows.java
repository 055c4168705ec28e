package org.vzs.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;

/**
 * Chooses the rows that a later run has to do again: those with a result that FAILED or was SKIPPED, and, where the run
 * was cut short, those that had not all their turns: every verb is idempotent, so once too often does no harm, and once
 * too few does. A row is found by the names that its targets were asked for by, in the columns that the script read. What
 * is STILL_RUNNING is not chosen: the server is at work on it.
 */
final class RetryRows {
    private RetryRows() {}

    /**
     * The rows to do again.
     *
     * @param rows all rows
     * @param columns those that the script read; empty for all
     * @param results what the run has done
     * @param turns in how many places the script acts; 0 if the run came to its end
     */
    static List<CsvRow> of(Collection<CsvRow> rows, Set<String> columns, List<Result> results, int turns) {
        Map<String, Turns> byName = new HashMap<>();
        Set<String> actions = new HashSet<>();
        for (Result result : results) {
            String requested = result.requested();
            if (requested != null) {
                actions.add(result.action());
                byName.computeIfAbsent(requested, _ -> new Turns()).add(result);
            }
        }
        int wanted = turns == 0 ? 0 : Math.max(turns, actions.size());
        return rows.stream()
                .filter(row -> {
                    List<Turns> had = row.cells().entrySet().stream()
                            .filter(cell -> columns.isEmpty() || columns.contains(cell.getKey()))
                            .map(cell -> byName.get(cell.getValue()))
                            .filter(Objects::nonNull)
                            .toList();
                    return had.isEmpty() ? turns > 0 : had.stream().anyMatch(t -> t.again(wanted));
                })
                .toList();
    }

    /** What was done to the targets of one name. */
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
