package org.vzs.config;

import static java.util.Objects.requireNonNull;

/** A password. Prints as {@code ****}, so that it cannot slip into a log, a journal or an error message. Immutable. */
public final class Secret {
    private final String value;

    /** Wraps a clear-text value. */
    public Secret(String value) {
        this.value = requireNonNull(value, "value is null");
    }

    /** The clear text: for the wire only. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "****";
    }
}
