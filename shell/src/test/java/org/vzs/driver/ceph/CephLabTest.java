package org.vzs.driver.ceph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Health;
import org.vzs.driver.Osds;
import org.vzs.driver.Outcome;
import org.vzs.driver.PgLimit;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.driver.contract.PlacedPoolsContract;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.lab.LabOptions;
import org.vzs.size.Size;
import org.vzs.testing.LabFixture;
import org.vzs.transport.ssh.SshSettings;

/** The Ceph driver against the lab's cluster. */
class CephLabTest extends PlacedPoolsContract {
    @TempDir
    Path temp = Path.of("");

    private LabFixture lab;
    private RemoteCommands remote;
    private Connection connection;
    private int next = 1;

    @BeforeEach
    void connect() {
        lab = new LabFixture(temp.resolve("lab"), LabOptions.standard().withTimeScale(0));
        remote = RemoteCommands.login(lab.endpoint("ceph1"), SshSettings.under(temp), "root");
        connection = new CephDriver(SshSettings.under(temp)).connect(lab.endpoint("ceph1"));
        limit(1000);
    }

    @AfterEach
    void end() {
        connection.close();
        remote.close();
        lab.close();
    }

    private void limit(int groups) {
        ceph("config", "set", "global", "mon_max_pg_per_osd", Integer.toString(groups));
    }

    private void ceph(String... words) {
        List<String> argv = new ArrayList<>(List.of("ceph"));
        argv.addAll(List.of(words));
        assertThat(remote.query(argv).ok()).isTrue();
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
        // Nothing takes time in this lab.
    }

    @Override
    protected String freshName() {
        return "pool " + next++;
    }

    @Test
    void tooManyPlacementGroupsAreToldAndNoMoreAreTaken() throws InterruptedException {
        limit(300);
        Health.Report report = connection.health().orElseThrow().read();
        assertThat(report.status()).isEqualTo(Health.Status.WARNING);
        assertThat(report.checks())
                .singleElement()
                .isEqualTo(new Health.Check(
                        "TOO_MANY_PGS", Health.Status.WARNING, "too many PGs per OSD (480 > max 300)", List.of()));
        assertThat(osds().limit()).isEqualTo(new PgLimit(300, 100, "mon_max_pg_per_osd"));
        failed(perform(freshName(), create()), "pgPerOsd()");
        done(perform(pool("metrics").id(), new PoolAction.SetPlacementGroups(16)));
    }

    @Test
    void aFullPoolIsInErrorAndSaysWhy() throws InterruptedException {
        done(perform(pool("metrics").id(), new PoolAction.SetQuota(null, 10L)));
        PoolInfo full = pool("metrics");
        assertThat(full.health()).isEqualTo(Health.Status.ERROR);
        assertThat(full.healthDetail()).contains("quota");
        assertThat(requireNonNull(full.placement()).objectQuota()).isEqualTo(10);
    }

    @Test
    void aPoolOfZeroBytesIsAPool() {
        assertThat(pool("scratch").used().isZero()).isTrue();
        assertThat(pool("scratch").used().percentOf(pool("scratch").capacity())).isZero();
    }

    @Test
    void imagesWithSnapshotsOfTheirOwnKeepThePoolFromHavingAny() throws InterruptedException {
        failed(perform(pool("volumes").id(), new PoolAction.CreateSnapshot("s")), "has the one kind or the other");
    }

    @Test
    void halfOfAJsonDocumentIsSaidToBeHalf() {
        lab.fault("ceph_osd_dump=fault:Half*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> pools().list())
                .withMessageContaining("ceph1")
                .withMessageContaining("'ceph osd dump' answered half a JSON document");
        assertThat(pools().list()).hasSize(15);
    }

    @Test
    void halfOfTheListOfPlacementGroupsIsNotCountedAsAll() {
        lab.fault("ceph_pg_dump_pgs_brief=fault:Half*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> osds().placementGroups())
                .withMessageContaining("half a JSON document");
    }

    @Test
    void aConnectionThatBreaksAfterTheCommandIsNeitherDoneNorFailed() throws InterruptedException {
        String id = pool("scratch").id();
        lab.fault("ceph_osd_pool_delete=drop:after*1");
        ActionResult result =
                pools().perform(id, new PoolAction.Delete(true), ActionContext.waiting(Duration.ofSeconds(30)));
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.STILL_RUNNING);
    }

    @Test
    void aRefusalIsTheResultWithItsName() throws InterruptedException {
        lab.fault("ceph_osd_pool_set_quota@metrics=fault:EBUSY*1");
        failed(perform(pool("metrics").id(), new PoolAction.SetQuota(Size.parse("1G"), null)), "(EBUSY)");
    }

    @Test
    void aListingCostsTheSameHoweverManyPoolsThereAre() throws InterruptedException {
        pools().list();
        long before = lab.counters("ceph1").total();
        pools().list();
        long cost = lab.counters("ceph1").total() - before;
        made(freshName());
        made(freshName());
        before = lab.counters("ceph1").total();
        pools().list();
        assertThat(lab.counters("ceph1").total() - before).isEqualTo(cost);
    }

    @Test
    void theStateOutlivesTheLab() throws InterruptedException {
        made("kept");
        end();
        lab = new LabFixture(temp.resolve("lab"), LabOptions.standard().withTimeScale(0));
        remote = RemoteCommands.login(lab.endpoint("ceph1"), SshSettings.under(temp), "root");
        connection = new CephDriver(SshSettings.under(temp)).connect(lab.endpoint("ceph1"));
        assertThat(find("kept")).isPresent();
    }
}
