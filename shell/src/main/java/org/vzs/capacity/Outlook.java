package org.vzs.capacity;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a place became as full as it is, and where that leads.
 *
 * @param place the place as it is now
 * @param points what is kept of it and can be believed, with now as the last; empty if how full it is is not known
 * @param since the index of the first of them that tells of the present: after it nothing was added, taken away or replaced
 * @param grown what is used now less what was used then, in bytes; null if there is no earlier point
 * @param perDay what it grows by, in bytes a day, by the line through the points; null if there is no earlier point
 * @param fill when it will be full
 */
public record Outlook(
        Place place,
        List<Point> points,
        int since,
        @Nullable BigInteger grown,
        @Nullable Double perDay,
        Fill fill) {
    /** A change of the capacity by less is what pools that share their disks do to each other. */
    private static final double RESIZED_SHARE = 0.01;
    /** Whoever deletes this share of the capacity at once has tidied up. */
    private static final double TIDIED_SHARE = 0.1;

    public Outlook {
        requireNonNull(place, "place is null");
        points = List.copyOf(points);
        requireNonNull(fill, "fill is null");
    }

    /**
     * The outlook of a place.
     *
     * @param series what earlier runs saw of it; null for nothing
     */
    static Outlook of(Place place, @Nullable Series series, Instant now) {
        Space space = place.space();
        if (space == null) {
            return new Outlook(place, List.of(), 0, null, null, Fill.of(null, null, now));
        }
        List<Point> points = new ArrayList<>();
        if (series != null && series.gone() == null && series.name().equals(place.name())) {
            series.believed(now).stream().filter(p -> p.at().isBefore(now)).forEach(points::add);
        }
        points.add(new Point(now, space));
        int since = points.size() - 1;
        while (since > 0 && Step.of(points.get(since - 1), points.get(since), place.shared()) == Step.NONE) {
            since--;
        }
        List<Point> tell = points.subList(since, points.size());
        Trend used = Trend.of(tell, Space::used);
        return new Outlook(
                place,
                points,
                since,
                tell.size() < 2
                        ? null
                        : space.used()
                                .bytes()
                                .subtract(tell.getFirst().space().used().bytes()),
                used == null ? null : Double.valueOf(used.perDay()),
                Fill.of(space, Trend.of(tell, Space::free), now));
    }

    /** How many points tell of the present. */
    public int count() {
        return points.size() - since;
    }

    /** What time they span. */
    public Duration span() {
        return count() < 2
                ? Duration.ZERO
                : Duration.between(points.get(since).at(), points.getLast().at());
    }

    /** What happened between two points, after which a line through both would be wrong. */
    public enum Step {
        /** Nothing of that kind. */
        NONE,
        /** It can hold more. */
        GROWN,
        /** It can hold less. */
        SHRUNK,
        /** Much was deleted. */
        TIDIED;

        /** What happened between {@code a} and the later {@code b}. */
        public static Step of(Point a, Point b, boolean shared) {
            double was = a.space().capacity().toDouble();
            double is = b.space().capacity().toDouble();
            if (is > was * (1 + RESIZED_SHARE)) {
                return GROWN;
            }
            // What others put onto shared disks takes from all pools; that is a trend, not a step.
            if (!shared && is < was * (1 - RESIZED_SHARE)) {
                return SHRUNK;
            }
            double less = a.space().used().toDouble() - b.space().used().toDouble();
            return less > TIDIED_SHARE * is && less > 0 ? TIDIED : NONE;
        }
    }
}
