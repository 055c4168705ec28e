package org.vzs.estate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last listing of one endpoint's virtual machines or containers. It answers for a few seconds, so that a script that
 * names them one by one does not list the estate each time; one that something was done to since is never answered from
 * it. Thread-safe.
 *
 * @param <I> what a listing says of one
 */
final class Inventory<I> {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<List<I>> lister;
    private final Function<I, String> id;
    private final Clock clock;
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Map<String, Told<I>> told = new ConcurrentHashMap<>();
    private @Nullable Map<String, I> listing;
    private Instant listed = Instant.MIN;

    Inventory(Supplier<List<I>> lister, Function<I, String> id, Clock clock) {
        this.lister = lister;
        this.id = id;
        this.clock = clock;
    }

    /**
     * All machines, those that were touched marked by {@link #isTouched}: their names and ids hold, their states may not.
     */
    synchronized List<I> all() {
        return List.copyOf(current().values());
    }

    /** A machine with its state as it is now; null if it is gone. */
    synchronized @Nullable I get(String id) {
        if (touched.contains(id)) {
            refresh();
        }
        return current().get(id);
    }

    /**
     * A machine as far as the next action on it depends on it: as the device itself told by the good end of the last action,
     * if that was within the last few seconds; else as {@link #get}. Null if it is gone.
     */
    synchronized @Nullable I known(String id) {
        Told<I> last = told.get(id);
        return last != null && touched.contains(id) && isFresh(last.when()) ? last.info() : get(id);
    }

    /** Takes note of how an action left a machine. */
    void tell(String id, I info) {
        told.put(id, new Told<>(info, clock.instant()));
    }

    /** Makes a new listing if the last one is out of date for any machine. */
    synchronized void refreshIfTouched() {
        if (!touched.isEmpty()) {
            refresh();
        }
    }

    boolean isTouched(String id) {
        return touched.contains(id);
    }

    /** Says that something was done to a machine. */
    void touch(String id) {
        touched.add(id);
        told.remove(id);
    }

    /** Makes a new listing now. */
    synchronized void refresh() {
        // Cleared before the listing: what is touched while it runs stays touched.
        touched.clear();
        told.clear();
        Map<String, I> fresh = new LinkedHashMap<>();
        lister.get().forEach(each -> fresh.put(id.apply(each), each));
        listing = fresh;
        listed = clock.instant();
    }

    private Map<String, I> current() {
        if (listing == null || !isFresh(listed)) {
            refresh();
        }
        return java.util.Objects.requireNonNull(listing);
    }

    private boolean isFresh(Instant when) {
        return Duration.between(when, clock.instant()).compareTo(FRESH) <= 0;
    }

    private record Told<I>(I info, Instant when) {}
}
