package org.vzs.driver.ceph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.driver.Health;
import org.vzs.driver.OsdInfo;
import org.vzs.driver.PlacementGroup;
import org.vzs.driver.PoolInfo;

/**
 * The shapes of the release of the note (Jewel, 10.2) and of Luminous (12.2). None of them runs here: the texts are written
 * by what is known of those releases' formats, which is an assumption.
 */
class OlderReleasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    private static List<PlacementGroup> groups(String text) throws IOException {
        try (var parser = new JsonFactory().createParser(text)) {
            return PgReader.read(parser);
        }
    }

    @Test
    void healthOfJewelHasASummaryAndNoCodes() throws IOException {
        Health.Report report = HealthReader.read(json("""
                {"health":{"health_services":[]},"timechecks":{},
                 "summary":[{"severity":"HEALTH_WARN","summary":"too many PGs per OSD (480 > max 300)"}],
                 "overall_status":"HEALTH_WARN","detail":[]}"""), List.of());
        assertThat(report.status()).isEqualTo(Health.Status.WARNING);
        assertThat(report.checks())
                .containsExactly(
                        new Health.Check("", Health.Status.WARNING, "too many PGs per OSD (480 > max 300)", List.of()));
    }

    @Test
    void healthOfLuminousHasBothAndTheChecksWin() throws IOException {
        Health.Report report = HealthReader.read(json("""
                {"checks":{},"status":"HEALTH_OK",
                 "summary":[{"severity":"HEALTH_WARN","summary":"'ceph health' JSON format has changed in luminous."}],
                 "overall_status":"HEALTH_WARN"}"""), List.of("noout"));
        assertThat(report).isEqualTo(new Health.Report(Health.Status.OK, List.of(), List.of("noout")));
    }

    @Test
    void aHealthThatIsNotKnownIsTakenForTheWorst() throws IOException {
        assertThat(HealthReader.read(json("{\"checks\":{},\"status\":\"HEALTH_ODD\"}"), List.of())
                        .status())
                .isEqualTo(Health.Status.ERROR);
    }

    @Test
    void poolsOfJewelHaveARulesetAndNoStoredBytes() throws IOException {
        PoolInfo pool = new PoolReader(
                        json("""
                                {"pools":[{"pool":4,"pool_name":"rbd","flags_names":"hashpspool,full","type":1,"size":3,
                                "min_size":2,"crush_ruleset":7,"pg_num":128,"pg_placement_num":128,
                                "pool_snaps":[{"snapid":1,"stamp":"2016-05-04 12:13:14.567890","name":"s"}],
                                "quota_max_bytes":0,"quota_max_objects":0}]}"""),
                        json("""
                                {"pools":[{"name":"rbd","id":4,"stats":{"kb_used":1,"bytes_used":1024,
                                "max_avail":36893488147419103232,"objects":3}}]}"""),
                        json("[{\"rule_id\":7,\"rule_name\":\"ssd\"}]"),
                        json("{\"summary\":[],\"overall_status\":\"HEALTH_OK\"}"))
                .read()
                .getFirst();
        assertThat(pool.used().toLong()).isEqualTo(1024);
        assertThat(pool.free()).hasToString("32 EiB");
        assertThat(pool.health()).isEqualTo(Health.Status.ERROR);
        assertThat(requireNonNull(pool.placement()).rule()).isEqualTo("ssd");
        assertThat(pool.placement().wantedPlacementGroups()).isEqualTo(128);
        assertThat(pool.snapshots())
                .singleElement()
                .matches(s -> s.created() == null && s.name().equals("s"));
    }

    @Test
    void anErasureCodeSaysHowManyChunksHoldData() throws IOException {
        PoolInfo pool = new PoolReader(
                        json("""
                                {"pools":[{"pool":5,"pool_name":"ec","type":3,"size":6,"min_size":5,"crush_rule":1,
                                "pg_num":8,"erasure_code_profile":"p42"}],
                                "erasure_code_profiles":{"p42":{"k":"4","m":"2","plugin":"jerasure"}}}"""), json("{\"pools\":[]}"), json("[]"), json("{\"checks\":{},\"status\":\"HEALTH_OK\"}"))
                .read()
                .getFirst();
        assertThat(pool.type()).isEqualTo("erasure");
        assertThat(requireNonNull(pool.placement()).dataChunks()).isEqualTo(4);
        assertThat(pool.placement().replicas()).isEqualTo(6);
    }

    @Test
    void placementGroupsUpToMimicAreAListAndSinceThenAMember() throws IOException {
        String group = """
                {"pgid":"4.1f","state":"active+clean","up":[2,2147483647,0],"up_primary":2,"acting":[2,0],
                 "acting_primary":2,"later":{"x":[1]}}""";
        PlacementGroup expected = new PlacementGroup("4", "1f", "active+clean", List.of(2, 0), List.of(2, 0), 2, 2);
        assertThat(groups("[" + group + "]")).containsExactly(expected);
        assertThat(groups("{\"pg_ready\":true,\"x\":{\"y\":[]},\"pg_stats\":[" + group + "]}"))
                .containsExactly(expected);
        assertThat(groups("[]")).isEmpty();
    }

    @Test
    void osdsOfJewelHaveNoStatusOrClassAndNumbersHaveGaps() throws IOException {
        List<OsdInfo> osds = OsdReader.read(json("""
                        {"osds":[{"osd":7,"up":0,"in":0,"weight":0.0},{"osd":3,"up":1,"in":1,"weight":1.0}]}"""), json("""
                        {"nodes":[{"id":-2,"name":"n1","type":"host","children":[3]},
                        {"id":3,"name":"osd.3","type":"osd","crush_weight":0.5,"reweight":1,"kb":1000,"kb_used":250,
                        "kb_avail":750,"pgs":42}],"stray":[]}"""));
        assertThat(osds).extracting(OsdInfo::name).containsExactly("osd.3", "osd.7");
        assertThat(osds.getFirst().host()).isEqualTo("n1");
        assertThat(osds.getFirst().capacity().toLong()).isEqualTo(1_024_000);
        assertThat(osds.getLast()).matches(o -> !o.up() && !o.in() && o.host().isEmpty());
    }

    @Test
    void versionsAreReadAndAnUnknownOneIsTakenForANewOne() throws IOException {
        assertThat(CephVersion.read(json("{\"version\":\"ceph version 10.2.11 (e4b061b4)\"}")))
                .isEqualTo(new CephVersion("10.2.11", "e4b061b4", 10))
                .matches(v -> !v.changesPlacementGroupsInSteps());
        assertThat(CephVersion.read(json("{}")).changesPlacementGroupsInSteps()).isTrue();
    }
}
