package org.vzs.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;
import org.vzs.testing.LabSession;

/** Pools, OSDs and placement groups as scripts see them, on the lab's cluster. */
class StorageScriptTest {
    @TempDir
    Path temp = Path.of("");

    private LabSession lab(boolean whatIf) {
        return new LabSession(temp, whatIf);
    }

    @Test
    void poolsAreASelectionLikeAnyOther() {
        try (LabSession lab = lab(false)) {
            assertThat(lab.eval("pools().on('ceph1').length").asInt()).isEqualTo(15);
            assertThat(lab.eval("pools('*.rgw.*').names.join(' ')").asString())
                    .startsWith(".rgw.root default.rgw.control ")
                    .doesNotContain("volumes");
            assertThat(lab.eval("pool('volumes').used").asString()).isEqualTo("6 TiB");
            assertThat(lab.eval("pool('volumes').usedBytes === bytes('6T')").asBoolean())
                    .isTrue();
            assertThat(lab.eval("pool('scratch').usedPercent").asInt()).isZero();
            assertThat(lab.eval("pool('rbd').placementGroups * pool('rbd').replicas")
                            .asInt())
                    .isEqualTo(384);
            assertThat(lab.eval("pool({id: '3', on: 'ceph1'}).name").asString()).isEqualTo("volumes");
        }
    }

    @Test
    void aMisspeltNameIsAnErrorWithTheNearMiss() {
        try (LabSession lab = lab(false)) {
            assertThatThrownBy(() -> lab.eval("pool('volume')")).hasMessageContaining("did you mean volumes");
            assertThatThrownBy(() -> lab.eval("osd(12)")).hasMessageContaining("osd.12");
        }
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatWouldBe() {
        try (LabSession lab = lab(true)) {
            lab.eval("pool('scratch').delete({allow: true}); pool('metrics').setPlacementGroups(48);"
                    + " osd(3).markOut(); pool('metrics').setPlacementGroups(128)");
            assertThat(lab.results)
                    .extracting(Result::outcome)
                    .containsExactly(
                            Outcome.WOULD_CHANGE, Outcome.WOULD_CHANGE, Outcome.WOULD_CHANGE, Outcome.UNCHANGED);
            assertThat(lab.results.get(0).detail()).isEqualTo("holds no data");
            assertThat(lab.results.get(1).detail()).startsWith("128 -> 48; not a power of two");
            assertThat(lab.results.get(2).detail()).contains("TiB, which moves away");
            assertThat(lab.lab.counters("ceph1").of("ceph_osd_out")).isZero();
            assertThat(lab.eval("pools().on('ceph1').length").asInt()).isEqualTo(15);
        }
    }

    @Test
    void everyVerbGoesThroughTheGateToTheCluster() {
        try (LabSession lab = lab(false)) {
            lab.eval("""
                    pool('scratch').delete({allow: true, confirm: false});
                    pools().on('ceph1').setPlacementGroups(32);
                    createPool('my pool', {placementGroups: 8, replicas: 2, application: 'rbd'});
                    pool('my pool').setQuota({size: '20G', objects: 5});
                    pool('my pool').snapshot('a');
                    pool('my pool').removeSnapshot('a', {confirm: false});
                    osd(3).markOut(); osd(3).markIn(); osd(3).setReweight(0.5);""");
            assertThat(lab.results).extracting(Result::outcome).containsOnly(Outcome.CHANGED);
            assertThat(lab.results).hasSize(8 + 14);
            assertThat(lab.eval("pool('my pool').quota").asString()).isEqualTo("20 GiB");
            assertThat(lab.eval("osd(3).reweight").asDouble()).isEqualTo(0.5);
            assertThat(lab.eval("pools().on('ceph1').length").asInt()).isEqualTo(15);
        }
    }

    @Test
    void theMatrixSaysWhoIsOverTheLimitAndWhatToChange() {
        try (LabSession lab = lab(false)) {
            Value matrix = lab.eval("globalThis.m = pgPerOsd('ceph1'); m");
            assertThat(matrix.getMember("sum").asInt()).isEqualTo(5760);
            assertThat(lab.eval("m.average + ' ' + m.limit + ' ' + m.tooMany + ' ' + m.over.length")
                            .asString())
                    .isEqualTo("480 300 true 12");
            assertThat(lab.eval("m.rows[4].osd + ' ' + m.rows[4].sum + ' ' + m.rows[4].counts[3]")
                            .asString())
                    .isEqualTo("osd.4 470 39");
            assertThat(lab.eval("m.advice.map(a => a.pool + ' ' + a.target).join(', ')")
                            .asString())
                    .contains("metrics 4")
                    .doesNotContain("volumes 128");
            assertThat(lab.eval("m.averageAfter <= m.limit").asBoolean()).isTrue();
            assertThat(lab.eval("pgPerOsd({primaries: true}).sum").asInt()).isEqualTo(15 * 128);
            List<String> parts = List.of(lab.eval("`${m}`").asString().split("\n\n"));
            assertThat(parts)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(part -> assertThat(part.lines())
                            .hasSize(1 + 12 + 1)
                            .allMatch(l -> l.matches("(OSD|osd|SUM).*\\S"))
                            .allMatch(l -> l.length() <= 80));
            assertThat(parts.stream()
                            .flatMap(part -> Stream.of(part.lines()
                                            .findFirst()
                                            .orElseThrow()
                                            .split(" +"))
                                    .skip(1)))
                    .as("each pool stands in one of the parts, and the sum in the last")
                    .containsExactlyElementsOf(Stream.concat(
                                    Stream.of(lab.eval("m.pools.join(' ')")
                                            .asString()
                                            .split(" ")),
                                    Stream.of("SUM"))
                            .toList());
            assertThat(lab.eval("m.chart()").asString())
                    .contains("osd.10 ############################|!!!!")
                    .contains("!  527 over")
                    .endsWith("| = limit of 300 (mon_max_pg_per_osd); average 480");
            assertThat(lab.eval("m.svg()").asString())
                    .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                    .contains("<title>volumes: 46</title>", ">limit 300</text>")
                    .endsWith("</svg>\n");
        }
    }

    @Test
    void followingTheAdviceEndsTheWarning() {
        try (LabSession lab = lab(false)) {
            assertThat(lab.eval("health('ceph1').codes.join()").asString()).isEqualTo("TOO_MANY_PGS");
            Value after = lab.eval("""
                    const before = pgPerOsd();
                    before.advice.sort((a, b) => a.target - b.target)
                        .forEach(a => pool(a.pool).setPlacementGroups(a.target));
                    const after = pgPerOsd();
                    [before.averageAfter === after.average, after.advice.length, health('ceph1').status].join(' ')""");
            assertThat(after.asString()).isEqualTo("true 0 OK");
        }
    }
}
