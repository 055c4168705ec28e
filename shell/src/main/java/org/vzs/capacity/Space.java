package org.vzs.capacity;

import static java.util.Objects.requireNonNull;

import org.vzs.size.Size;

/**
 * How full something is. What is used and what is free need not add up to the capacity: a quota may leave less free.
 *
 * @param capacity what it can hold in all; may be nothing
 * @param used what it holds
 * @param free what it can still take
 */
public record Space(Size capacity, Size used, Size free) {
    public Space {
        requireNonNull(capacity, "capacity is null");
        requireNonNull(used, "used is null");
        requireNonNull(free, "free is null");
    }

    /** All that is not used is free. */
    public static Space of(Size capacity, Size used) {
        return new Space(capacity, used, capacity.minus(used));
    }

    /** How much of the capacity is used, in percent; 0 where the capacity is nothing. */
    public double usedPercent() {
        return used.percentOf(capacity);
    }
}
