package org.vzs.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vzs.driver.Health;
import org.vzs.size.Size;

class OutlookTest {
    private static final Instant T = Instant.parse("2026-03-01T06:00:00Z");
    private static final long TIB = 1L << 40;

    private static Place pool(long capacity, long used, boolean shared) {
        Space space = Space.of(Size.ofBytes(capacity), Size.ofBytes(used));
        return new Place("s", "pool", "1", "p", space, null, shared, Health.Status.OK, "");
    }

    private static Point point(double day, long capacity, long used) {
        return new Point(T.plusSeconds(Math.round(day * 86_400)), Space.of(Size.ofBytes(capacity), Size.ofBytes(used)));
    }

    /** Days 0 to n-1 of the past, and now on day n. */
    private static Outlook after(int days, IntToLongFunction capacity, IntToLongFunction used, boolean shared) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            points.add(point(i, capacity.applyAsLong(i), used.applyAsLong(i)));
        }
        Place now = pool(capacity.applyAsLong(days), used.applyAsLong(days), shared);
        return Outlook.of(now, series(points), T.plus(Duration.ofDays(days)));
    }

    private static @Nullable Series series(List<Point> points) {
        return points.isEmpty() ? null : new Series("pool", "1", "p", null, null, points);
    }

    private static String day(Outlook o) {
        return Words.fill(o, ZoneOffset.UTC);
    }

    @Test
    void aSteadyGrowthHasADay() {
        Outlook o = after(10, _ -> 100 * TIB, i -> 50 * TIB + i * TIB, false);
        // 60 TiB used, 40 free, 1 a day.
        assertThat(day(o)).isEqualTo("2026-04-20");
        assertThat(Words.between(o, ZoneOffset.UTC)).isEqualTo("that day");
        assertThat(Words.growth(o)).isEqualTo("+10 TiB in 10 days");
        assertThat(Words.sure(o)).isEqualTo("11 points over 10 days");
    }

    @Test
    void anUnsteadyGrowthHasARange() {
        Outlook o = after(20, _ -> 100 * TIB, i -> 50 * TIB + i * TIB + (i % 3) * TIB, false);
        Fill fill = o.fill();
        assertThat(fill.earliest()).isNotNull().isBefore(fill.on());
        assertThat(fill.latest()).isNotNull().isAfter(fill.on());
    }

    @Test
    void oneOrTwoPointsOrAnHourGiveNoDay() {
        assertThat(day(after(0, _ -> TIB, _ -> TIB / 2, false))).isEqualTo("too few runs");
        assertThat(day(after(1, _ -> TIB, i -> TIB / 2 + i, false))).isEqualTo("too few runs");
        List<Point> hour = List.of(point(0, TIB, 1), point(0.02, TIB, TIB / 100));
        Outlook o = Outlook.of(pool(TIB, TIB / 50, false), series(hour), T.plus(Duration.ofHours(1)));
        assertThat(day(o)).isEqualTo("too few runs");
        assertThat(Words.growth(o)).isEqualTo("+20.5 GiB in 60 minutes");
    }

    @Test
    void whatDoesNotGrowHasNoDay() {
        assertThat(day(after(9, _ -> TIB, _ -> TIB / 2, false))).isEqualTo("not growing");
        assertThat(day(after(9, _ -> TIB, i -> TIB / 2 - i, false))).isEqualTo("not growing");
        assertThat(day(after(9, _ -> TIB, i -> TIB / 2 + i * 1000L, false))).isEqualTo("in more than 5 years");
    }

    @Test
    void nothingAndFullAreNoNumbers() {
        Outlook nothing = after(9, _ -> 0, _ -> 0, false);
        assertThat(day(nothing)).isEqualTo("not known");
        assertThat(nothing.place().usedPercent()).isNull();
        assertThat(Words.percent(nothing.place().usedPercent())).isEmpty();
        assertThat(day(after(9, _ -> TIB, _ -> TIB, false))).isEqualTo("full now");
    }

    @Test
    void onlyWhatCameAfterAGrowthOrAShrinkingTells() {
        Outlook grown = after(10, i -> i < 6 ? 60 * TIB : 200 * TIB, i -> 50 * TIB + i * TIB, false);
        assertThat(grown.count()).isEqualTo(5);
        // 60 of 200 TiB are used, 1 more a day.
        assertThat(day(grown)).isEqualTo("2026-07-29");
        Outlook shrunk = after(10, i -> i < 6 ? 200 * TIB : 100 * TIB, i -> 50 * TIB + i * TIB, false);
        assertThat(shrunk.count()).isEqualTo(5);
        Outlook tidied = after(10, _ -> 100 * TIB, i -> i < 6 ? 80 * TIB : 50 * TIB + i * TIB, false);
        assertThat(tidied.count()).isEqualTo(5);
        assertThat(day(tidied)).isEqualTo("2026-04-20");
    }

    @Test
    void poolsThatShareDisksFillUpByWhatOthersDo() {
        // Its own data stays; what it could hold becomes less each day, by more than a step may be.
        Outlook o = after(10, i -> (100 - 4L * i) * TIB, _ -> 10 * TIB, true);
        assertThat(o.count()).isEqualTo(11);
        assertThat(o.perDay()).isZero();
        assertThat(o.fill().state()).isEqualTo(Fill.State.FILLS);
        assertThat(day(o)).isEqualTo("2026-03-23");
    }

    @Test
    void aClockThatWasSetBackMakesNoNonsense() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            points.add(point(i, 100 * TIB, 50 * TIB + i * TIB));
        }
        points.add(5, new Point(Instant.EPOCH, Space.of(Size.ofBytes(100 * TIB), Size.ofBytes(1))));
        Outlook o = Outlook.of(pool(100 * TIB, 60 * TIB, false), series(points), T.plus(Duration.ofDays(10)));
        assertThat(day(o)).isEqualTo("2026-04-20");
        // Now the clock is before all of them.
        Outlook before = Outlook.of(pool(100 * TIB, 60 * TIB, false), series(points), T.minus(Duration.ofDays(400)));
        assertThat(day(before)).isEqualTo("too few runs");
    }
}
