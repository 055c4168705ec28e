package org.vzs.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.driver.Health;
import org.vzs.driver.OsdInfo;
import org.vzs.driver.PgLimit;
import org.vzs.driver.Placement;
import org.vzs.driver.PlacementGroup;
import org.vzs.driver.PoolInfo;
import org.vzs.size.Size;

class PgMatrixTest {
    private static final PgLimit LIMIT = new PgLimit(2, 100, "mon_max_pg_per_osd");

    private static PoolInfo pool(String id, String used, @Nullable Placement placement) {
        Size size = Size.parse(used);
        return new PoolInfo(
                id,
                "p" + id,
                "replicated",
                size,
                size,
                Size.ZERO,
                null,
                null,
                Health.Status.OK,
                "",
                placement,
                List.of());
    }

    private static Placement placed(int groups, int replicas) {
        return new Placement(groups, groups, replicas, 1, 1, "rule", 0, null);
    }

    private static OsdInfo osd(int number, boolean in) {
        return new OsdInfo(number, "h", "", true, in, 1, 1, Size.ZERO, Size.ZERO, Size.ZERO, 0);
    }

    private static PlacementGroup group(String pool, List<Integer> up, List<Integer> acting) {
        return new PlacementGroup(
                pool,
                "0",
                "active",
                up,
                acting,
                up.isEmpty() ? -1 : up.getFirst(),
                acting.isEmpty() ? -1 : acting.getFirst());
    }

    private static PgMatrix matrix(PgMatrix.View view) {
        return PgMatrix.of(
                List.of(
                        group("10", List.of(0, 4), List.of(0, 1)),
                        group("10", List.of(4, 0), List.of(4, 0)),
                        group("9", List.of(0, 4), List.of(0, 4)),
                        group("9", List.of(), List.of()),
                        group("11", List.of(7), List.of(7))),
                List.of(pool("10", "0", placed(2, 2)), pool("9", "0", placed(2, 2))),
                List.of(osd(0, true), osd(1, true), osd(4, true), osd(5, false)),
                LIMIT,
                view);
    }

    @Test
    void countsCopiesByOsdAndPoolAndKnowsOsdsWithoutAny() {
        PgMatrix matrix = matrix(PgMatrix.View.UP);
        assertThat(matrix.columns()).extracting(c -> c.pool().name()).containsExactly("p9", "p10", "11");
        assertThat(matrix.columns()).extracting(PgMatrix.Column::sum).containsExactly(2, 4, 1);
        assertThat(matrix.rows())
                .containsExactly(
                        new PgMatrix.Row(0, true, List.of(1, 2, 0), 3),
                        new PgMatrix.Row(1, true, List.of(0, 0, 0), 0),
                        new PgMatrix.Row(4, true, List.of(1, 2, 0), 3),
                        new PgMatrix.Row(5, false, List.of(0, 0, 0), 0),
                        new PgMatrix.Row(7, false, List.of(0, 0, 1), 1));
        assertThat(matrix.sum()).isEqualTo(7);
        assertThat(matrix.over()).extracting(PgMatrix.Row::number).containsExactly(0, 4);
        assertThat(matrix.average()).isEqualTo(8 / 3);
        assertThat(matrix.tooMany()).isFalse();
    }

    @Test
    void actingAndPrimariesAreOtherQuestions() {
        assertThat(matrix(PgMatrix.View.ACTING).rows())
                .extracting(PgMatrix.Row::sum)
                .containsExactly(3, 1, 2, 0, 1);
        assertThat(matrix(PgMatrix.View.UP_PRIMARY).rows())
                .extracting(PgMatrix.Row::sum)
                .containsExactly(2, 0, 1, 0, 1);
        assertThat(matrix(PgMatrix.View.ACTING_PRIMARY).sum()).isEqualTo(4);
    }

    @Test
    void anEmptyClusterIsNoDivisionByZero() {
        PgMatrix nothing = PgMatrix.of(List.of(), List.of(), List.of(), LIMIT, PgMatrix.View.UP);
        assertThat(nothing.sum()).isZero();
        assertThat(nothing.average()).isZero();
        assertThat(PgAdvice.of(nothing).wanted()).isEmpty();
    }

    /** The examples of Ceph's own page on placement groups: 100 for each OSD. */
    @ParameterizedTest
    @CsvSource({
        "100, 200, 1, 3, 8192", // 6666.7: 4096 is more than a quarter below
        "100, 12, 1, 3, 512", // 400: 256 is more than a quarter below
        "100, 12, 0.0666667, 3, 32", // 26.7: 16 is more than a quarter below
        "100, 10, 1, 2, 512", // 500
        "100, 13, 0.1, 4, 32", // 32.5
        "100, 12, 0, 3, 4", // an empty pool still spreads over all
        "100, 1, 0, 3, 1",
        "100, 0, 1, 3, 1",
    })
    void theUsualRule(int perOsd, int osds, double share, int replicas, int expected) {
        assertThat(PgAdvice.target(perOsd, osds, share, replicas)).isEqualTo(expected);
        assertThat(Integer.bitCount(expected)).isEqualTo(1);
    }

    @Test
    void theAdviceGoesByTheDataAndShowsItsEffect() {
        PgMatrix matrix = PgMatrix.of(
                List.of(group("1", List.of(0), List.of(0)), group("2", List.of(0), List.of(0))),
                List.of(pool("1", "3T", placed(64, 1)), pool("2", "1T", placed(1, 1))),
                List.of(osd(0, true)),
                LIMIT,
                PgMatrix.View.UP);
        PgAdvice advice = PgAdvice.of(matrix);
        assertThat(advice.changes()).extracting(PgAdvice.Change::target).containsExactly(64, 32);
        assertThat(advice.wanted()).extracting(c -> c.pool().name()).containsExactly("p2");
        assertThat(advice.before()).containsExactly(2);
        assertThat(advice.after()).containsExactly(1 + 32);
        assertThat(advice.averageAfter()).isEqualTo(96);
    }

    private static Placement ruled(int replicas, int dataChunks, String rule) {
        return new Placement(32, 32, replicas, dataChunks, 1, rule, 0, null);
    }

    @Test
    void poolsOnTheSameDisksShareThemWhateverTheirRulesAreCalled() {
        PgMatrix matrix = PgMatrix.of(
                List.of(
                        group("1", List.of(0, 1), List.of(0, 1)),
                        group("2", List.of(0, 1), List.of(0, 1)),
                        group("3", List.of(2), List.of(2))),
                List.of(
                        pool("1", "4T", ruled(2, 1, "replicated_rule")),
                        // Two of three chunks hold data: 12 TiB on the disks, not 24.
                        pool("2", "8T", ruled(3, 2, "coded_rule")),
                        pool("3", "1T", ruled(1, 1, "ssd_rule"))),
                List.of(osd(0, true), osd(1, true), osd(2, true)),
                LIMIT,
                PgMatrix.View.UP);
        PgAdvice advice = PgAdvice.of(matrix);
        assertThat(advice.changes()).extracting(PgAdvice.Change::share).containsExactly(0.4, 0.6, 1.0);
    }
}
