package org.vzs.estate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some items of the estate, resolved: what is in it was decided when it was made and does not change. Each item is in it
 * once, however often it was named. Immutable.
 *
 * @param <T> what it holds
 */
public final class Selection<T extends Item> implements Iterable<T> {
    private final List<T> items;

    private Selection(List<T> items) {
        this.items = items;
    }

    /** The items in their order; of two with one key the first stays. */
    public static <T extends Item> Selection<T> of(Iterable<T> items) {
        Map<Item.Key, T> unique = new LinkedHashMap<>();
        for (T item : items) {
            unique.putIfAbsent(item.key(), item);
        }
        return new Selection<>(List.copyOf(unique.values()));
    }

    /** The items, in order. */
    public List<T> items() {
        return items;
    }

    /** How many there are. */
    public int size() {
        return items.size();
    }

    /** Those of the named endpoints. */
    public Selection<T> on(Set<String> endpoints) {
        return where(item -> endpoints.contains(item.endpoint()));
    }

    /** Those that satisfy {@code condition}. */
    public Selection<T> where(Predicate<? super T> condition) {
        return new Selection<>(items.stream().filter(condition).toList());
    }

    /** The same items in another order. The sort is stable. */
    public Selection<T> sortBy(Comparator<? super T> order) {
        return new Selection<>(items.stream().sorted(order).toList());
    }

    /** The first {@code count}, or all if there are fewer. */
    public Selection<T> first(int count) {
        return new Selection<>(items.stream().limit(count).toList());
    }

    /** These and then those of {@code other} that are not among these. */
    public Selection<T> plus(Selection<T> other) {
        List<T> both = new ArrayList<>(items);
        both.addAll(other.items);
        return of(both);
    }

    /** These without those of {@code other}. */
    public Selection<T> minus(Selection<T> other) {
        Set<Item.Key> out = other.keys();
        return where(item -> !out.contains(item.key()));
    }

    /** Those that are in both. */
    public Selection<T> and(Selection<T> other) {
        Set<Item.Key> in = other.keys();
        return where(item -> in.contains(item.key()));
    }

    /** The items as a stream. */
    public Stream<T> stream() {
        return items.stream();
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    private Set<Item.Key> keys() {
        return items.stream().map(Item::key).collect(Collectors.toSet());
    }
}
