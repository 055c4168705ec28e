package org.vzs.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What happened to the places of one endpoint since the run before, or in the last week. */
final class Changes {
    private static final Duration NEWS = Duration.ofDays(7);
    /** What is left on shared disks after a fall that is worth a line; see {@link Outlook.Step}. */
    private static final double LESS = 0.9;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ZonedDateTime at;
    private final Instant now;
    private final List<Finding> found = new ArrayList<>();

    private Changes(ZonedDateTime at) {
        this.at = at;
        this.now = at.toInstant();
    }

    static List<Finding> of(Answer answer, History history, List<Outlook> outlooks, ZonedDateTime at) {
        Changes changes = new Changes(at);
        changes.clock(answer, history);
        Optional<Instant> before = history.lastRun(changes.now);
        for (Outlook o : outlooks) {
            changes.place(o, history.of(o.place()), before);
        }
        history.series().stream().filter(s -> !there(s, answer)).forEach(s -> changes.gone(answer, s));
        return changes.found;
    }

    private static boolean there(Series s, Answer answer) {
        return !answer.kinds().contains(s.kind()) || answer.places().stream().anyMatch(p -> s.of(p.kind(), p.id()));
    }

    private void clock(Answer answer, History history) {
        int future = history.series().stream()
                .mapToInt(s -> s.fromTheFuture(now))
                .max()
                .orElse(0);
        int wrong = history.series().stream()
                .mapToInt(s -> s.points().size()
                        - s.fromTheFuture(now)
                        - s.believed(now).size())
                .max()
                .orElse(0);
        if (future > 0) {
            add(
                    answer.endpoint(),
                    "",
                    "the clock is behind that of earlier runs: " + future
                            + " of their points are later than now and are left out");
        }
        if (wrong > 0) {
            add(
                    answer.endpoint(),
                    "",
                    "a clock was set back between earlier runs: " + wrong
                            + " of their points do not fit the others and are left out");
        }
    }

    private void place(Outlook o, Optional<Series> series, Optional<Instant> before) {
        Place place = o.place();
        String what = place.kind() + " " + place.name();
        if (place.space() == null) {
            return;
        }
        if (series.isEmpty()) {
            before.ifPresent(b -> add(place.endpoint(), what, "is new since " + time(b)));
            return;
        }
        Series s = series.get();
        if (!s.name().equals(place.name())) {
            add(
                    place.endpoint(),
                    what,
                    "was " + s.name() + " until " + time(s.points().getLast().at())
                            + ": renamed, or another one under the same id; its history begins anew");
        } else if (s.was() != null && recent(s.points().getFirst().at())) {
            add(
                    place.endpoint(),
                    what,
                    "was " + s.was() + " until " + time(s.points().getFirst().at())
                            + ": renamed, or another one under the same id; its history began anew");
        }
        if (s.gone() != null) {
            add(
                    place.endpoint(),
                    what,
                    "is back, or another one under its name; it was missed since " + time(s.gone())
                            + ", and its history begins anew");
        }
        for (int i = 1; i < o.points().size(); i++) {
            Point a = o.points().get(i - 1);
            Point b = o.points().get(i);
            if (i == o.points().size() - 1 || recent(b.at())) {
                step(place, what, a, b);
            }
        }
    }

    private void step(Place place, String what, Point a, Point b) {
        String between = " between " + time(a.at()) + " and " + (b.at().equals(now) ? "now" : time(b.at()));
        String sizes = a.space().capacity() + " -> " + b.space().capacity();
        switch (Outlook.Step.of(a, b, place.shared())) {
            case GROWN ->
                add(place.endpoint(), what, (place.shared() ? "can hold more: " : "was grown: ") + sizes + between);
            case SHRUNK -> add(place.endpoint(), what, "shrank: " + sizes + between);
            case TIDIED ->
                add(place.endpoint(), what, a.space().used().minus(b.space().used()) + " less used" + between);
            case NONE -> {
                if (b.space().capacity().toDouble()
                        < LESS * a.space().capacity().toDouble()) {
                    add(place.endpoint(), what, "can hold less: " + sizes + between);
                }
            }
        }
    }

    private void gone(Answer answer, Series s) {
        Instant since = Objects.requireNonNullElse(s.gone(), now);
        if (s.gone() == null || recent(since)) {
            Point last = s.points().getLast();
            add(
                    answer.endpoint(),
                    s.kind() + " " + s.name(),
                    "is gone; on " + time(last.at()) + " it held "
                            + last.space().used() + " of " + last.space().capacity());
        }
    }

    private boolean recent(Instant then) {
        return Duration.between(then, now).compareTo(NEWS) < 0;
    }

    private String time(Instant then) {
        return TIME.format(then.atZone(at.getZone()));
    }

    private void add(String endpoint, String what, String text) {
        found.add(new Finding("note", endpoint, what, text, List.of()));
    }
}
