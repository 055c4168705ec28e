package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Outcome;
import org.vzs.estate.Journal;
import org.vzs.estate.Result;
import org.vzs.problem.ExitCode;

/**
 * The journal of a session. It is opened by the first action: a session that only looks leaves none. After its end nothing
 * new is begun, so that a session that a signal ends cannot do what its journal does not tell. Thread-safe.
 */
final class LazyJournal implements Journal {
    private final Supplier<Journal> opener;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private @Nullable Journal open;
    private boolean finished;

    LazyJournal(Supplier<Journal> opener) {
        this.opener = requireNonNull(opener, "opener is null");
    }

    private Journal journal() {
        Journal journal = open;
        if (journal == null) {
            journal = requireNonNull(opener.get());
            open = journal;
        }
        return journal;
    }

    @Override
    public synchronized void begin(String endpoint, String id, String target, String action, Instant when) {
        if (finished) {
            throw new UncheckedIOException(new IOException("the session has ended"));
        }
        journal().begin(endpoint, id, target, action, when);
    }

    @Override
    public synchronized void end(Result result) {
        counts.merge(result.outcome(), 1L, Long::sum);
        journal().end(result);
    }

    /** The end of the session, with what this journal has seen. The first call counts. */
    synchronized void finish(ExitCode exitCode) {
        finish(exitCode, counts);
    }

    @Override
    public synchronized void finish(ExitCode exitCode, Map<Outcome, Long> all) {
        Journal journal = open;
        if (!finished && journal != null) {
            journal.finish(exitCode, all);
        }
        finished = true;
    }
}
