package org.vzs.capacity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How full one thing was, in the order in which that was written down, which is not that of the times where a clock was set
 * back.
 *
 * @param kind of the thing
 * @param id of the thing
 * @param name of the thing
 * @param was the name that another, or the same, had under this id before; null for none
 * @param gone when the thing was first missed; null while it is there
 * @param points never empty
 */
public record Series(
        String kind,
        String id,
        String name,
        @Nullable String was,
        @Nullable Instant gone,
        List<Point> points) {
    private static final int MOST = 256;

    public Series {
        requireNonNull(kind, "kind is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a series without a point");
        }
    }

    /** Whether it is of that thing. */
    boolean of(String otherKind, String otherId) {
        return kind.equals(otherKind) && id.equals(otherId);
    }

    Series missedAt(Instant now) {
        return gone != null ? this : new Series(kind, id, name, was, now, points);
    }

    /**
     * The same with one more point. A point less than ten minutes after the last one is left out, not the last one, so that
     * somebody who asks every minute still gets a history. When there are too many, every second one of the older half goes:
     * the older, the sparser, whatever a clock says.
     */
    Series with(Point point) {
        Duration since = Duration.between(points.getLast().at(), point.at());
        if (!since.isNegative() && since.compareTo(Duration.ofMinutes(10)) < 0) {
            return new Series(kind, id, name, was, null, points);
        }
        List<Point> more = new ArrayList<>(points);
        more.add(point);
        return new Series(kind, id, name, was, null, thinned(more));
    }

    private static List<Point> thinned(List<Point> points) {
        int half = points.size() <= MOST ? 0 : points.size() / 2;
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (i >= half || i % 2 == 0) {
                kept.add(points.get(i));
            }
        }
        return kept;
    }

    /**
     * The points that can be believed at {@code now}: not later than that, and in an order in which most of them agree. What
     * is left out was written down while a clock was wrong.
     */
    public List<Point> believed(Instant now) {
        List<Point> past = points.stream().filter(p -> !p.at().isAfter(now)).toList();
        int n = past.size();
        int[] length = new int[n];
        int[] before = new int[n];
        int end = -1;
        for (int i = 0; i < n; i++) {
            length[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (past.get(j).at().isBefore(past.get(i).at()) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            // Of two that are equally long the one that was written down last counts.
            end = end < 0 || length[i] >= length[end] ? i : end;
        }
        List<Point> kept = new ArrayList<>();
        for (int i = end; i >= 0; i = before[i]) {
            kept.add(past.get(i));
        }
        Collections.reverse(kept);
        return kept;
    }

    /** How many points are later than {@code now}. */
    public int fromTheFuture(Instant now) {
        return (int) points.stream().filter(p -> p.at().isAfter(now)).count();
    }
}
