package org.vzs.script.page;

import org.jspecify.annotations.Nullable;
import org.vzs.capacity.Place;

/**
 * How alarming it is that something is so full.
 *
 * @param full from how many percent on something counts as nearly full
 */
record Fullness(double full) {
    private static final double ALARM = 95;

    /** To one decimal, as it is shown, so that what says 85.0 % is among those from 85 % on; 0 where it is not known. */
    static double value(@Nullable Double percent) {
        return percent == null ? 0 : Math.round(percent * 10) / 10.0;
    }

    /** The style class: {@code bad}, {@code warn}, or nothing. */
    String level(Place place) {
        double percent = value(place.usedPercent());
        return percent >= Math.max(full, ALARM) ? "bad" : percent >= full ? "warn" : "";
    }
}
