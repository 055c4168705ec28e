package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Outcome;

/**
 * The one record of an action on a target. Table, JSON, CSV, retry file, journal and exit code all derive from it.
 *
 * @param endpoint name of the endpoint
 * @param id the device's id of the target; with the endpoint it is the key
 * @param target the target's name as the device shows it
 * @param requested the selector that the target was asked for by, such as the cell of a CSV file; null if it was asked
 *     for by a wildcard or by all
 * @param action the verb with its arguments, such as {@code snapshot "20260101"}
 * @param outcome how it ended
 * @param task the server's task id; null where there is none
 * @param started when it was begun
 * @param ended when it ended, or when we stopped looking
 * @param detail why, or what else the administrator should know; may be empty
 */
public record Result(
        String endpoint,
        String id,
        String target,
        @Nullable String requested,
        String action,
        Outcome outcome,
        @Nullable String task,
        Instant started,
        Instant ended,
        String detail) {
    public Result {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(id, "id is null");
        requireNonNull(target, "target is null");
        requireNonNull(action, "action is null");
        requireNonNull(outcome, "outcome is null");
        requireNonNull(started, "started is null");
        requireNonNull(ended, "ended is null");
        requireNonNull(detail, "detail is null");
    }
}
