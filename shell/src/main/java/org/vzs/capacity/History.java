package org.vzs.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier runs saw on one endpoint. Immutable.
 *
 * @param series one for each thing
 */
public record History(List<Series> series) {
    /** Of an endpoint that was never asked. */
    public static final History NONE = new History(List.of());

    /** How long a thing that is gone is remembered. */
    static final Duration MEMORY = Duration.ofDays(30);

    public History {
        series = List.copyOf(series);
    }

    /** What is known of a thing. */
    public Optional<Series> of(Place place) {
        return series.stream().filter(s -> s.of(place.kind(), place.id())).findFirst();
    }

    /** When the last run before {@code now} was, as far as points tell. */
    public Optional<Instant> lastRun(Instant now) {
        return series.stream()
                .flatMap(s -> s.points().stream())
                .map(Point::at)
                .filter(at -> !at.isAfter(now))
                .max(Instant::compareTo);
    }

    /**
     * The same with what is seen now.
     *
     * @param now the time
     * @param kinds the kinds of things that the endpoint was asked for and answered; what is missing of others is not gone
     * @param places what there is
     */
    public History with(Instant now, Set<String> kinds, List<Place> places) {
        List<Series> next = new ArrayList<>();
        for (Series s : series) {
            Optional<Place> there =
                    places.stream().filter(p -> s.of(p.kind(), p.id())).findFirst();
            if (there.isEmpty()) {
                Series left = kinds.contains(s.kind()) ? s.missedAt(now) : s;
                if (left.gone() == null || Duration.between(left.gone(), now).compareTo(MEMORY) < 0) {
                    next.add(left);
                }
            } else {
                next.add(continued(s, there.get(), now));
            }
        }
        for (Place p : places) {
            Space space = p.space();
            if (space != null && of(p).isEmpty()) {
                next.add(new Series(p.kind(), p.id(), p.name(), null, null, List.of(new Point(now, space))));
            }
        }
        return new History(next);
    }

    /** Devices give ids again: under another name, or after it was gone, it may be another thing, and begins anew. */
    private static Series continued(Series s, Place place, Instant now) {
        Space space = place.space();
        if (space == null) {
            return s;
        }
        Point point = new Point(now, space);
        if (s.gone() != null) {
            return new Series(s.kind(), s.id(), place.name(), null, null, List.of(point));
        }
        return s.name().equals(place.name())
                ? s.with(point)
                : new Series(s.kind(), s.id(), place.name(), s.name(), null, List.of(point));
    }
}
