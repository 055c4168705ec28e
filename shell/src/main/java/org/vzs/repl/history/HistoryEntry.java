package org.vzs.repl.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A line that was typed.
 *
 * @param session the session that it was typed in
 * @param number its number in that session
 * @param time when it was begun
 * @param where the endpoints that the prompt showed
 * @param outcome one word for how it ended; empty while it runs, and if the process was killed
 * @param line the line, which may have line breaks
 */
public record HistoryEntry(String session, int number, Instant time, String where, String outcome, String line) {
    public HistoryEntry {
        requireNonNull(session, "session is null");
        requireNonNull(time, "time is null");
        requireNonNull(where, "where is null");
        requireNonNull(outcome, "outcome is null");
        requireNonNull(line, "line is null");
    }
}
