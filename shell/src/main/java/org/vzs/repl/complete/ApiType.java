package org.vzs.repl.complete;

import static java.util.Objects.requireNonNull;

/**
 * What an expression is, as far as it can be known without running it.
 *
 * @param type the class of the object
 * @param list whether it is a list of them
 */
public record ApiType(Class<?> type, boolean list) {
    public ApiType {
        requireNonNull(type, "type is null");
    }

    /** One object. */
    static ApiType of(Class<?> type) {
        return new ApiType(type, false);
    }
}
