package org.vzs.estate;

import java.util.List;
import java.util.function.Function;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;

/**
 * A kind of thing that can be listed, named and acted on.
 *
 * @param noun what one is called, such as {@code vm}; the head of the problems' codes
 * @param capability what an endpoint needs to have any
 * @param lister lists those of a connection in a constant number of round trips
 * @param id the device's id of what was listed
 * @param maker makes the item of what was listed
 * @param info what the listing said of an item
 * @param <I> what a driver's listing says of one
 * @param <T> the item that stands for one
 */
record Kind<I, T extends Item>(
        String noun,
        Capability capability,
        Function<Connection, List<I>> lister,
        Function<I, String> id,
        Maker<I, T> maker,
        Function<T, I> info) {
    /** Makes an item. */
    @FunctionalInterface
    interface Maker<I, T> {
        T make(String endpoint, I info, @org.jspecify.annotations.Nullable String requested);
    }
}
