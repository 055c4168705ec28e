package org.vzs.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vzs.driver.Health;
import org.vzs.size.Size;

class HistoryTest {
    private static final Instant T = Instant.parse("2026-03-01T06:00:00Z");
    private static final Set<String> POOLS = Set.of("pool");

    private static Place pool(String id, String name, long used) {
        return new Place(
                "ceph1",
                "pool",
                id,
                name,
                Space.of(Size.ofBytes(1000), Size.ofBytes(used)),
                null,
                false,
                Health.Status.OK,
                "");
    }

    private static History days(int count) {
        History history = History.NONE;
        for (int i = 0; i < count; i++) {
            history = history.with(T.plus(Duration.ofDays(i)), POOLS, List.of(pool("1", "rbd", i)));
        }
        return history;
    }

    @Test
    void outlivesTheRunAsText() {
        Size large = new Size(BigInteger.TWO.pow(80));
        Place beyond64Bits = new Place(
                "ceph1", "pool", "2", "größe \"プール\"", Space.of(large, large), null, true, Health.Status.OK, "");
        History history = days(3).with(T.plus(Duration.ofDays(9)), POOLS, List.of(beyond64Bits));
        assertThat(HistoryText.read(HistoryText.write(history))).isEqualTo(history);
    }

    @Test
    void halfATextIsNoHistory() {
        String text = HistoryText.write(days(3));
        assertThatThrownBy(() -> HistoryText.read(text.substring(0, text.length() / 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HistoryText.read("{\"format\":2,\"series\":[]}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HistoryText.read("{\"format\":1,\"series\":[{\"points\":[[1,-5,0,0]]}]}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staysSmallAndKeepsItsBeginning() {
        History history = History.NONE;
        for (int i = 0; i < 24 * 120; i++) {
            history = history.with(T.plus(Duration.ofHours(i)), POOLS, List.of(pool("1", "rbd", i)));
        }
        List<Point> points = history.series().getFirst().points();
        assertThat(points).hasSizeBetween(128, 256);
        assertThat(points.getFirst().at()).isEqualTo(T);
        assertThat(points.getLast().at()).isEqualTo(T.plus(Duration.ofHours(24 * 120 - 1)));
    }

    @Test
    void whoAsksEveryMinuteStillGetsAHistory() {
        History history = History.NONE;
        for (int i = 0; i < 60 * 5; i++) {
            history = history.with(T.plus(Duration.ofMinutes(i)), POOLS, List.of(pool("1", "rbd", i)));
        }
        assertThat(history.series().getFirst().points()).hasSizeBetween(5, 40);
    }

    @Test
    void anotherNameUnderTheSameIdBeginsAnew() {
        History history = days(3).with(T.plus(Duration.ofDays(3)), POOLS, List.of(pool("1", "scratch", 700)));
        Series s = history.series().getFirst();
        assertThat(s.name()).isEqualTo("scratch");
        assertThat(s.was()).isEqualTo("rbd");
        assertThat(s.points()).hasSize(1);
    }

    @Test
    void whatIsGoneIsRememberedForAWhile() {
        Instant missed = T.plus(Duration.ofDays(3));
        History history = days(3).with(missed, POOLS, List.of());
        assertThat(history.series().getFirst().gone()).isEqualTo(missed);
        assertThat(history.with(missed.plus(Duration.ofDays(5)), POOLS, List.of())
                        .series()
                        .getFirst()
                        .gone())
                .isEqualTo(missed);
        assertThat(history.with(missed.plus(Duration.ofDays(40)), POOLS, List.of())
                        .series())
                .isEmpty();
    }

    @Test
    void whatWasGoneAndIsBackBeginsAnew() {
        Instant missed = T.plus(Duration.ofDays(3));
        Instant back = missed.plus(Duration.ofDays(1));
        Place again = pool("1", "rbd", 1);
        History gone = days(3).with(missed, POOLS, List.of());
        Answer answer = new Answer(
                "ceph1",
                "",
                POOLS,
                List.of(again),
                new Health.Report(Health.Status.OK, List.of(), List.of()),
                List.of());
        Report report = Report.of(back.atZone(ZoneOffset.UTC), List.of(answer), Map.of("ceph1", gone));
        assertThat(report.outlooks().getFirst().points()).hasSize(1);
        assertThat(report.changes())
                .singleElement()
                .matches(f -> f.text().contains("missed since 2026-03-04 06:00, and its history begins anew"));
        Series s = gone.with(back, POOLS, List.of(again)).series().getFirst();
        assertThat(s.points()).hasSize(1);
        assertThat(s.gone()).isNull();
    }

    @Test
    void whatWasNotAskedForIsNotGone() {
        History history = days(3).with(T.plus(Duration.ofDays(3)), Set.of(), List.of());
        assertThat(history).isEqualTo(days(3));
    }

    @Test
    void pointsOfAWrongClockAreNotBelieved() {
        Instant now = T.plus(Duration.ofDays(10));
        List<Place> there = List.of(pool("1", "rbd", 1));
        History set1970 = days(3).with(Instant.EPOCH, POOLS, there).with(T.plus(Duration.ofDays(4)), POOLS, there);
        assertThat(set1970.series().getFirst().points()).hasSize(5);
        assertThat(set1970.series().getFirst().believed(now)).hasSize(4).noneMatch(p -> p.at().equals(Instant.EPOCH));

        History set2030 = days(3).with(Instant.parse("2030-01-01T00:00:00Z"), POOLS, there);
        assertThat(set2030.series().getFirst().believed(now)).hasSize(3);
        assertThat(set2030.series().getFirst().fromTheFuture(now)).isEqualTo(1);
    }
}
