package org.vzs.script.api;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Measured figures as scripts see them: with two decimals, and null where nothing was measured. */
final class Figure {
    private Figure() {}

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static @Nullable Double round(@Nullable Double value) {
        return value == null ? null : Double.valueOf(Math.round(value * 100) / 100.0);
    }

    static @Nullable Double round(OptionalDouble value) {
        return value.isEmpty() ? null : Double.valueOf(Math.round(value.getAsDouble() * 100) / 100.0);
    }
}
