package org.vzs.estate;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Connection;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** All things of one kind on all endpoints, listed once for each endpoint and kept for a moment. Thread-safe. */
final class Listings<I, T extends Item> {
    private final Kind<I, T> kind;
    private final Connections connections;
    private final Clock clock;
    private final ConcurrentMap<String, Inventory<I>> inventories = new ConcurrentHashMap<>();

    Listings(Kind<I, T> kind, Connections connections, Clock clock) {
        this.kind = kind;
        this.connections = connections;
        this.clock = clock;
    }

    /** All on these endpoints, as they are now. */
    Selection<T> all(List<String> endpoints) {
        return ask(endpoints, true);
    }

    /** Those of a name, or of a pattern with {@code *} and {@code ?}. */
    Selection<T> named(List<String> endpoints, String pattern) {
        if (!Wildcard.isPattern(pattern)) {
            return named(endpoints, List.of(pattern));
        }
        Pattern names = Wildcard.compile(pattern);
        return all(endpoints)
                .where(item ->
                        item.selectors().stream().anyMatch(s -> names.matcher(s).matches()));
    }

    /** Those of these literal names. */
    Selection<T> named(List<String> endpoints, Collection<String> names) {
        Selection<T> named = resolve(ask(endpoints, false), names);
        return named.stream().anyMatch(item -> inventory(item.endpoint()).isTouched(item.id()))
                ? resolve(ask(endpoints, true), names)
                : named;
    }

    private Selection<T> resolve(Selection<T> all, Collection<String> names) {
        return Names.resolve(
                kind.noun(),
                all,
                names,
                (item, name) -> kind.maker().make(item.endpoint(), kind.info().apply(item), name));
    }

    /** The same one as it is now: read again if something was done to it or the listing is old. */
    T current(T item) {
        I now = now(item.key());
        if (now == null) {
            throw new ProblemException(
                    ExitCode.FAILED,
                    Problem.of(
                            kind.noun() + ".gone",
                            "'" + item.name() + "' (" + item.id() + ") is no longer on " + item.endpoint()));
        }
        return kind.maker().make(item.endpoint(), now, item.requested());
    }

    /** The one as it is now, or as it was if it is gone. */
    T currentOr(T item) {
        I now = now(item.key());
        return now == null ? item : kind.maker().make(item.endpoint(), now, item.requested());
    }

    /** What is known of it now; null if it is gone. */
    @Nullable
    I now(Item.Key key) {
        return inventory(key.endpoint()).get(key.id());
    }

    /** What is known of it as far as the next action on it depends on it; null if it is gone. */
    @Nullable
    I known(Item.Key key) {
        return inventory(key.endpoint()).known(key.id());
    }

    /** Takes note of how an action left it. */
    void tell(Item.Key key, I info) {
        inventory(key.endpoint()).tell(key.id(), info);
    }

    /** The one with this id. */
    T byId(String endpoint, String id) {
        I info = now(new Item.Key(endpoint, id));
        if (info == null) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of(
                            kind.noun() + ".not-found",
                            "there is no " + kind.noun() + " with the id '" + id + "' on " + endpoint));
        }
        return kind.maker().make(endpoint, info, id);
    }

    /** Says that something is being done to one. */
    void touch(Item.Key key) {
        inventory(key.endpoint()).touch(key.id());
    }

    /** Forgets all listings, as after something moved from one endpoint to another. */
    void forget() {
        inventories.clear();
    }

    private Selection<T> ask(List<String> endpoints, boolean fresh) {
        if (endpoints.isEmpty()) {
            return Selection.of(List.of());
        }
        return Selection.of(connections.ask(endpoints, name -> items(name, fresh)).stream()
                .flatMap(List::stream)
                .toList());
    }

    private List<T> items(String endpoint, boolean fresh) {
        Inventory<I> inventory = inventory(endpoint);
        if (fresh) {
            inventory.refreshIfTouched();
        }
        return inventory.all().stream()
                .map(info -> kind.maker().make(endpoint, info, null))
                .toList();
    }

    private Inventory<I> inventory(String endpoint) {
        return inventories.computeIfAbsent(
                endpoint,
                e -> new Inventory<>(
                        () -> {
                            Connection connection = connections.connection(e);
                            return kind.lister().apply(connection);
                        },
                        kind.id(),
                        clock));
    }
}
