package org.vzs.driver.ceph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.driver.ActionContext;
import org.vzs.driver.Connection;
import org.vzs.driver.Health;
import org.vzs.driver.OsdInfo;
import org.vzs.driver.Osds;
import org.vzs.driver.PgLimit;
import org.vzs.driver.Placement;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.driver.contract.PlacedPoolsContract;
import org.vzs.estate.PgMatrix;
import org.vzs.size.Size;
import org.vzs.testing.CephCluster;
import org.vzs.testing.Sshd;
import org.vzs.transport.ssh.SshSettings;

/** The Ceph driver against a real cluster behind a real sshd; every figure is held against what ceph itself says. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CephIT extends PlacedPoolsContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path temp = Path.of("");

    private static CephCluster cluster;
    private static Sshd sshd;
    private static Connection connection;
    private static int next = 1;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        CephCluster.require();
        Sshd.require();
        cluster = CephCluster.start(temp.resolve("c"), 6);
        Path home = temp.resolve("home");
        Files.createDirectories(home.resolve(".ssh"));
        Path key = Sshd.keygen("ed25519", home.resolve(".ssh/id_ed25519"), "");
        sshd = Sshd.start(temp.resolve("sshd"), "127.0.1.51", "SetEnv CEPH_CONF=" + cluster.conf())
                .authorize(key);
        Files.writeString(home.resolve(".ssh/known_hosts"), sshd.knownHostsLine());
        connection = new CephDriver(SshSettings.under(home))
                .connect(new Endpoint("ceph1", "ceph", sshd.address(), sshd.port(), null, null, null, false));
        connection
                .pools()
                .orElseThrow()
                .perform("rbd", new PoolAction.Create(64, 2, "", "rbd"), ActionContext.waiting(Duration.ofMinutes(1)));
    }

    @AfterAll
    static void end() {
        if (connection != null) {
            connection.close();
        }
        if (sshd != null) {
            sshd.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Override
    protected Pools pools() {
        return connection.pools().orElseThrow();
    }

    @Override
    protected Osds osds() {
        return connection.osds().orElseThrow();
    }

    @Override
    protected void settle() {
        cluster.settle();
    }

    @Override
    protected String freshName() {
        return "pool " + next++;
    }

    private static JsonNode ceph(String words) throws IOException {
        String[] all = (words + " -f json").split(" ", -1);
        return JSON.readTree(cluster.ceph(all));
    }

    @Test
    @Order(1)
    void everyFigureOfEveryPoolIsWhatCephSays() throws Exception {
        cluster.settle();
        assertThat(connection.about().version()).startsWith("16.2.");
        perform(pool("rbd").id(), new PoolAction.SetQuota(Size.parse("1G"), 1000L));
        // What is free moves by some kilobytes while the cluster writes its own log: asked twice, it may have moved
        // between.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(this::everyPoolIsAsCephSays);
    }

    private void everyPoolIsAsCephSays() throws Exception {
        Map<String, JsonNode> detail = OsdMap.all(ceph("osd pool ls detail"))
                .collect(Collectors.toMap(p -> p.path("pool_name").asText(), p -> p));
        Map<String, JsonNode> df = OsdMap.all(ceph("df detail").path("pools"))
                .collect(Collectors.toMap(p -> p.path("name").asText(), p -> p.path("stats")));
        assertThat(pools().list()).extracting(PoolInfo::name).containsExactlyInAnyOrderElementsOf(detail.keySet());
        for (PoolInfo pool : pools().list()) {
            JsonNode own = requireNonNull(detail.get(pool.name()));
            Placement placement = requireNonNull(pool.placement());
            assertThat(pool.id()).isEqualTo(own.path("pool_id").asText());
            assertThat(placement.placementGroups()).isEqualTo(own.path("pg_num").asInt());
            assertThat(placement.replicas()).isEqualTo(own.path("size").asInt());
            assertThat(placement.minReplicas()).isEqualTo(own.path("min_size").asInt());
            assertThat(placement.rule()).isEqualTo("replicated_rule");
            JsonNode use = requireNonNull(df.get(pool.name()));
            assertThat(pool.used().toLong()).isEqualTo(use.path("stored").asLong());
            assertThat(placement.objects()).isEqualTo(use.path("objects").asLong());
            assertThat(pool.health()).isEqualTo(Health.Status.OK);
            if (pool.name().equals("rbd")) {
                assertThat(pool.quota()).hasToString("1 GiB");
                assertThat(placement.objectQuota()).isEqualTo(1000);
                assertThat(pool.capacity()).hasToString("1 GiB");
            } else {
                assertThat(pool.free().toLong()).isEqualTo(use.path("max_avail").asLong());
            }
        }
    }

    @Test
    @Order(2)
    void everyFigureOfEveryOsdIsWhatCephSays() throws Exception {
        cluster.settle();
        // What is used moves too.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(this::everyOsdIsAsCephSays);
        theMatrixAgreesWithOsdDf();
    }

    private void everyOsdIsAsCephSays() throws Exception {
        JsonNode df = ceph("osd df");
        Map<Integer, OsdInfo> ours = osds().list().stream().collect(Collectors.toMap(OsdInfo::number, o -> o));
        assertThat(ours).hasSize(6);
        for (JsonNode node : df.path("nodes")) {
            OsdInfo osd = requireNonNull(ours.get(node.path("id").asInt()));
            assertThat(osd.placementGroups()).isEqualTo(node.path("pgs").asInt());
            assertThat(osd.reweight()).isEqualTo(node.path("reweight").asDouble());
            assertThat(osd.crushWeight()).isEqualTo(node.path("crush_weight").asDouble());
            assertThat(osd.capacity().toLong()).isEqualTo(node.path("kb").asLong() * 1024);
            assertThat(osd.used().toLong())
                    .isPositive()
                    .isEqualTo(node.path("kb_used").asLong() * 1024);
            assertThat(osd.free().toLong())
                    .isPositive()
                    .isEqualTo(node.path("kb_avail").asLong() * 1024);
            assertThat(osd.deviceClass()).isEqualTo(node.path("device_class").asText());
            assertThat(osd.up()).isTrue();
            assertThat(osd.in()).isTrue();
            assertThat(osd.host()).isEqualTo("h" + osd.number() / 3);
        }
    }

    @Test
    @Order(3)
    void theHealthAndTheLimitAreThoseOfTheCluster() throws Exception {
        cluster.ceph("config", "set", "global", "mon_max_pg_per_osd", "10");
        cluster.ceph("osd", "set", "noout");
        cluster.await("the warning", () -> cluster.ceph("health").contains("too many PGs per OSD"));
        assertThat(osds().limit()).isEqualTo(new PgLimit(10, 100, "mon_max_pg_per_osd"));
        Health.Report report = connection.health().orElseThrow().read();
        JsonNode said = ceph("health detail").path("checks");
        assertThat(report.status()).isEqualTo(Health.Status.WARNING);
        assertThat(report.flags()).containsExactly("noout");
        assertThat(report.checks().stream().collect(Collectors.toMap(Health.Check::code, Health.Check::summary)))
                .containsEntry(
                        "TOO_MANY_PGS",
                        said.path("TOO_MANY_PGS")
                                .path("summary")
                                .path("message")
                                .asText())
                .hasSize(said.size());
        cluster.ceph("osd", "unset", "noout");
        cluster.ceph("config", "set", "global", "mon_max_pg_per_osd", "250");
    }

    @Test
    void theLockOnDeletingHoldsUnlessItIsAskedToGiveWay() throws Exception {
        String id = made(freshName());
        failed(perform(id, new PoolAction.Delete(false)), "delete({allow: true})");
        assertThat(pools().list()).anyMatch(p -> p.id().equals(id));
        done(perform(id, new PoolAction.Delete(true)));
        String other = made(freshName());
        failed(perform(other, new PoolAction.Delete(false)), "mon_allow_pool_delete");
    }

    @Test
    void anErasureCodedPoolHasItsChunks() throws Exception {
        String name = "coded" + next++;
        cluster.ceph("osd", "erasure-code-profile", "set", "k2m1", "k=2", "m=1", "crush-failure-domain=osd");
        cluster.ceph("osd", "pool", "create", name, "8", "8", "erasure", "k2m1");
        PoolInfo pool = pool(name);
        assertThat(pool.type()).isEqualTo("erasure");
        assertThat(requireNonNull(pool.placement()).replicas()).isEqualTo(3);
        assertThat(pool.placement().dataChunks()).isEqualTo(2);
        done(perform(pool.id(), new PoolAction.Delete(true)));
    }

    @Test
    void aPoolThatWasRenamedSinceIsStillItself() throws Exception {
        String name = freshName();
        String id = made(name);
        String renamed = freshName();
        cluster.ceph("osd", "pool", "rename", name, renamed);
        made(name);
        done(perform(id, new PoolAction.Delete(true)));
        assertThat(find(renamed)).isEmpty();
        assertThat(find(name)).isPresent();
    }

    /** The last one, because the OSD does not come back: what it held was in its memory. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aKilledOsdIsDownAndThenAGapInTheNumbers() throws Exception {
        cluster.killOsd(2);
        assertThat(osds().list())
                .filteredOn(o -> o.number() == 2)
                .singleElement()
                .matches(o -> !o.up() && o.in());
        Health.Report report = connection.health().orElseThrow().read();
        assertThat(report.status()).isNotEqualTo(Health.Status.OK);
        assertThat(report.checks())
                .filteredOn(c -> c.code().equals("OSD_DOWN"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.summary()).isEqualTo("1 osds down");
                    assertThat(c.detail()).anyMatch(d -> d.contains("osd.2"));
                });
        cluster.ceph("osd", "purge", "2", "--yes-i-really-mean-it");
        cluster.settle();
        assertThat(osds().list()).extracting(OsdInfo::number).containsExactly(0, 1, 3, 4, 5);
        theMatrixAgreesWithOsdDf();
    }

    private void theMatrixAgreesWithOsdDf() throws IOException {
        PgMatrix matrix =
                PgMatrix.of(osds().placementGroups(), pools().list(), osds().list(), osds().limit(), PgMatrix.View.UP);
        Map<Integer, Long> counted =
                matrix.rows().stream().collect(Collectors.toMap(PgMatrix.Row::number, r -> (long) r.sum()));
        Map<Integer, Long> said = OsdMap.all(ceph("osd df").path("nodes"))
                .collect(Collectors.toMap(
                        n -> n.path("id").asInt(), n -> n.path("pgs").asLong()));
        assertThat(counted).isEqualTo(said);
    }
}
