package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Journal;
import org.vzs.estate.Result;

/** A journal that is opened by the first action: a session that only looks leaves none. Thread-safe. */
final class LazyJournal implements Journal {
    private final Supplier<Journal> opener;
    private @Nullable Journal open;

    LazyJournal(Supplier<Journal> opener) {
        this.opener = requireNonNull(opener, "opener is null");
    }

    private synchronized Journal journal() {
        Journal journal = open;
        if (journal == null) {
            journal = requireNonNull(opener.get());
            open = journal;
        }
        return journal;
    }

    @Override
    public void begin(String endpoint, String id, String target, String action, Instant when) {
        journal().begin(endpoint, id, target, action, when);
    }

    @Override
    public void end(Result result) {
        journal().end(result);
    }
}
