package org.vzs.capacity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something will be full if it goes on as it did.
 *
 * @param state what can be said
 * @param on when it is full; only with {@link State#FILLS}
 * @param earliest when at the earliest, with 95 of 100; only with {@link State#FILLS}
 * @param latest when at the latest; null if perhaps never
 */
public record Fill(
        State state,
        @Nullable Instant on,
        @Nullable Instant earliest,
        @Nullable Instant latest) {
    /** What can be said. */
    public enum State {
        /** How full it is is not known, or it can hold nothing. */
        UNKNOWN,
        /** Nothing is free. */
        FULL,
        /** There are fewer than three points, or they span less than a day. */
        TOO_FEW,
        /** What is free does not become less. */
        NOT_GROWING,
        /** It takes more than five years: the past says nothing about that. */
        FAR,
        /** It fills up. */
        FILLS
    }

    private static final int POINTS = 3;
    private static final Duration SPAN = Duration.ofDays(1);
    private static final double FAR_DAYS = 5 * 365.25;
    private static final double DAY = 86_400;

    public Fill {
        requireNonNull(state, "state is null");
    }

    private Fill(State state) {
        this(state, null, null, null);
    }

    /**
     * By the trend of what is free.
     *
     * @param trend null if there is none
     */
    static Fill of(@Nullable Space space, @Nullable Trend trend, Instant now) {
        if (space == null || space.capacity().isZero()) {
            return new Fill(State.UNKNOWN);
        }
        if (space.free().isZero()) {
            return new Fill(State.FULL);
        }
        if (trend == null || trend.points() < POINTS || trend.span().compareTo(SPAN) < 0) {
            return new Fill(State.TOO_FEW);
        }
        double free = space.free().toDouble();
        double speed = -trend.perDay();
        // Less than a byte a day is what rounding leaves of a level line.
        if (speed < 1) {
            return new Fill(State.NOT_GROWING);
        }
        if (free / speed > FAR_DAYS) {
            return new Fill(State.FAR);
        }
        double slow = speed - trend.error();
        return new Fill(
                State.FILLS,
                after(now, free / speed),
                after(now, free / (speed + trend.error())),
                slow <= 0 || free / slow > 10 * FAR_DAYS ? null : after(now, free / slow));
    }

    private static Instant after(Instant now, double days) {
        return now.plusSeconds(Math.round(days * DAY));
    }
}
