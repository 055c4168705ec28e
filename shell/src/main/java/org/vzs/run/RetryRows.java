package org.vzs.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;

/**
 * Chooses the rows that a later run has to do again: those with a result that FAILED or was SKIPPED, and, where the run
 * was cut short, those that had no turn. A row is found by the names that its targets were asked for by. What is
 * STILL_RUNNING is not chosen: the server is at work on it.
 */
final class RetryRows {
    private RetryRows() {}

    static List<CsvRow> of(Collection<CsvRow> rows, List<Result> results, boolean cutShort) {
        Map<String, Boolean> good = new HashMap<>();
        for (Result result : results) {
            String requested = result.requested();
            if (requested != null) {
                boolean bad = result.outcome() == Outcome.FAILED || result.outcome() == Outcome.SKIPPED;
                good.merge(requested, !bad, Boolean::logicalAnd);
            }
        }
        return rows.stream()
                .filter(row -> {
                    List<Boolean> seen = row.cells().values().stream()
                            .filter(good::containsKey)
                            .map(good::get)
                            .toList();
                    return seen.isEmpty() ? cutShort : seen.contains(false);
                })
                .toList();
    }
}
