package org.vzs.script.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.vzs.capacity.Answer;
import org.vzs.capacity.History;
import org.vzs.capacity.Place;
import org.vzs.capacity.Point;
import org.vzs.capacity.Report;
import org.vzs.capacity.Series;
import org.vzs.capacity.Space;
import org.vzs.driver.Health;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.size.Size;

/** A report in which everything stands that a page can have to show, thirty days after the first run. */
final class SampleReport {
    static final String HOSTILE = "<script>alert('1')</script>\" onload=\"x\u202e\u0007";
    static final String WIDE = "プール 本番 データ";
    private static final Instant NOW = Instant.parse("2026-03-31T06:00:00Z");
    private static final int DAYS = 30;
    private static final long GIB = 1L << 30;

    private static final Health.Report WELL = new Health.Report(Health.Status.OK, List.of(), List.of());

    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, List<Series>> series = new HashMap<>();

    private SampleReport() {}

    static Report make() {
        return new SampleReport().report();
    }

    private void place(String endpoint, String kind, String name, @Nullable Long promised, IntToLongFunction used) {
        place(endpoint, kind, name, promised, _ -> 10240, used);
    }

    private void place(
            String endpoint,
            String kind,
            String name,
            @Nullable Long promised,
            IntToLongFunction capacity,
            IntToLongFunction used) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            points.add(new Point(NOW.minus(Duration.ofDays(DAYS - i)), space(capacity, used, i)));
        }
        series.computeIfAbsent(endpoint, _ -> new ArrayList<>()).add(new Series(kind, name, name, null, null, points));
        place(
                endpoint,
                kind,
                name,
                space(capacity, used, DAYS),
                promised == null ? null : Size.ofBytes(promised * GIB),
                "");
    }

    private void place(
            String endpoint, String kind, String name, @Nullable Space space, @Nullable Size promised, String trouble) {
        places.computeIfAbsent(endpoint, _ -> new ArrayList<>())
                .add(new Place(
                        endpoint,
                        kind,
                        name,
                        name,
                        space,
                        promised,
                        endpoint.startsWith("ceph"),
                        trouble.isEmpty() ? Health.Status.OK : Health.Status.WARNING,
                        trouble));
    }

    private static Space space(IntToLongFunction capacity, IntToLongFunction used, int day) {
        return Space.of(Size.ofBytes(capacity.applyAsLong(day) * GIB), Size.ofBytes(used.applyAsLong(day) * GIB));
    }

    private List<Series> series(String endpoint) {
        return series.computeIfAbsent(endpoint, _ -> new ArrayList<>());
    }

    private Report report() {
        place("v7000", "pool", "Production Pool", 12000L, i -> 6000 + 70L * i + i * 37 % 90);
        place("v7000", "pool", WIDE, 4000L, i -> 2000 + i * i);
        place("v7000", "pool", HOSTILE, null, i -> 9100 + 20L * i);
        place("v7000", "pool", "was grown", null, i -> i < 26 ? 5120 : 10240, i -> 4000 + 60L * i);
        place("v7000", "pool", "empty", Space.of(Size.ZERO, Size.ZERO), null, "offline: no array");
        place("ceph1", "pool", "rbd", null, i -> 10240 - 90L * i, _ -> 1200);
        place("ceph1", "pool", "tidied", null, _ -> 10240, i -> i < 15 ? 6000 + 10L * i : 1000 + 12L * i);
        place("filer1", "aggregate", "aggr0", 10000L, _ -> 10240, _ -> 10240);
        place("filer1", "volume", "mail", null, i -> 9000 + 15L * i);
        place("filer1", "aggregate", "offline", null, null, "offline");
        Health.Report health = new Health.Report(
                Health.Status.ERROR,
                List.of(
                        new Health.Check(
                                "OSD_DOWN", Health.Status.WARNING, "1 osds down", List.of("osd.3 (host=a) is down")),
                        new Health.Check(
                                "PG_DAMAGED", Health.Status.ERROR, "2 pgs inconsistent", List.of("pg 1.7", "pg 1.9"))),
                List.of());
        series("filer1").add(series("v7000").getFirst());
        List<Answer> answers = List.of(
                answer("v7000", "IBM Storwize 6.4.1.4", Set.of("pool"), WELL),
                answer("ceph1", "Ceph 16.2.15", Set.of("pool"), health),
                answer("filer1", "NetApp Data ONTAP 7-Mode 8.2.2", Set.of("aggregate", "volume", "pool"), WELL),
                Answer.none(
                        "tintri1",
                        List.of(new ProblemException(
                                ExitCode.UNREACHABLE,
                                Problem.of("endpoint.unreachable", "10.0.0.9:443: connection refused")
                                        .advise("Is it switched on?")))));
        Map<String, History> histories = new HashMap<>();
        series.forEach((endpoint, all) -> histories.put(endpoint, new History(all)));
        return Report.of(NOW.atZone(ZoneOffset.UTC), answers, histories);
    }

    private Answer answer(String endpoint, String product, Set<String> kinds, Health.Report health) {
        return new Answer(endpoint, product, kinds, places.getOrDefault(endpoint, List.of()), health, List.of());
    }
}
