package org.vzs.run.history;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One action of a journal.
 *
 * @param endpoint name of the endpoint
 * @param id the target's id there
 * @param target its name
 * @param action the verb with its arguments
 * @param outcome how it ended, as the journal has it; empty where the journal has no end of it
 * @param task the server's task; null where there is none
 * @param started when it was begun, ISO 8601 in UTC
 * @param ended when it ended; empty where the journal has no end of it
 * @param detail why
 */
public record PastAction(
        String endpoint,
        String id,
        String target,
        String action,
        String outcome,
        @Nullable String task,
        String started,
        String ended,
        String detail) {
    public PastAction {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(id, "id is null");
        requireNonNull(target, "target is null");
        requireNonNull(action, "action is null");
        requireNonNull(outcome, "outcome is null");
    }

    /** Whether the journal says how it ended. */
    public boolean hasEnded() {
        return !outcome.isEmpty();
    }
}
