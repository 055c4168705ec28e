package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last listing of one kind of thing on one endpoint. It answers for a few seconds, so that a script that names things
 * one by one does not ask for all of them each time; after something was done to any of them it is not used again.
 * Thread-safe.
 */
final class Listing<T> {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<List<T>> lister;
    private final Clock clock;
    private volatile boolean touched;
    private @Nullable List<T> last;
    private Instant listed = Instant.MIN;

    Listing(Supplier<List<T>> lister, Clock clock) {
        this.lister = lister;
        this.clock = clock;
    }

    /** What there is, a few seconds old at most. */
    synchronized List<T> all() {
        if (last == null || touched || Duration.between(listed, clock.instant()).compareTo(FRESH) > 0) {
            // Before the listing: what is done while it runs makes it old.
            touched = false;
            last = List.copyOf(lister.get());
            listed = clock.instant();
        }
        return requireNonNull(last);
    }

    /** Says that something was done. */
    void touch() {
        touched = true;
    }
}
