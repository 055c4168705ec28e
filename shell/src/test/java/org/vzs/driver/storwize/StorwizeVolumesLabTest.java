package org.vzs.driver.storwize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.ActionContext;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.VolumeAction;
import org.vzs.driver.VolumeInfo;
import org.vzs.driver.Volumes;
import org.vzs.driver.contract.VolumesContract;
import org.vzs.size.Size;

/** The volumes of the Storwize driver against the lab's v7000. */
class StorwizeVolumesLabTest extends VolumesContract {
    @TempDir
    Path temp = Path.of("");

    private StorwizeLab lab;
    private int next = 1;

    @BeforeEach
    void connect() {
        lab = new StorwizeLab(temp);
    }

    @AfterEach
    void end() {
        lab.close();
    }

    @Override
    protected Volumes volumes() {
        return lab.connection.volumes().orElseThrow();
    }

    @Override
    protected String freshName() {
        return "vol_" + next++;
    }

    @Override
    protected String hostileName() {
        return "My  Volume - nr.1 _";
    }

    @Override
    protected String poolName() {
        return "Production Pool";
    }

    @Override
    protected String host() {
        return "db host";
    }

    @Test
    void aMirroredVolumeLiesInBothPools() {
        VolumeInfo mirrored = volume("db log");
        assertThat(mirrored.pools()).containsExactly("Production Pool", "backup_pool");
        assertThat(mirrored.copies()).extracting(VolumeInfo.Copy::primary).containsExactly(true, false);
        assertThat(volume("esx-ds01").maps())
                .extracting(VolumeInfo.HostMap::host)
                .containsExactly("esx1", "esx2");
        assertThat(volume("esx-ds02").used()).isEqualTo(Size.parse("300G"));
    }

    @Test
    void easyTierOfOneVolume() throws InterruptedException {
        String id = volume("db_data").id();
        asWanted(perform(id, new VolumeAction.SetTiering(true)));
        done(perform(id, new VolumeAction.SetTiering(false)));
        assertThat(volume("db_data").copies()).singleElement().matches(c -> !c.tiered());
    }

    @Test
    void aSnapshotThatCannotBeMappedLeavesNoVolumeBehind() throws InterruptedException {
        lab.lab.fault("mkfcmap=fault:CMMVC6252E*1");
        failed(perform(volume("db_data").id(), new VolumeAction.CreateSnapshot("before")), "role Administrator");
        assertThat(find("before")).isEmpty();
    }

    @Test
    void aSnapshotMayNotTakeTheNameOfAVolume() throws InterruptedException {
        failed(perform(volume("db_data").id(), new VolumeAction.CreateSnapshot("backup01")), "names are unique");
        failed(perform(volume("db_data").id(), new VolumeAction.Restore("backup01")), "no snapshot");
    }

    @Test
    void aRestoreThatIsNotWaitedForGoesOnAndSaysSo() throws InterruptedException {
        lab.close();
        lab = new StorwizeLab(temp, 1000);
        String id = volume("db_data").id();
        done(perform(id, new VolumeAction.CreateSnapshot("before")));
        var result = volumes()
                .perform(
                        id,
                        new VolumeAction.Restore("before"),
                        new ActionContext(Duration.ofMinutes(1), false, p -> {}));
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.detail()).contains("goes on copying");
        assertThat(volume("db_data").snapshots()).hasSize(1);
    }

    @Test
    void aVolumeWithASnapshotDoesNotGrowAndSaysWhy() throws InterruptedException {
        String id = volume("db_data").id();
        done(perform(id, new VolumeAction.CreateSnapshot("before")));
        failed(perform(id, new VolumeAction.Expand(Size.parse("300G"))), "remove its snapshots first");
    }

    @Test
    void aVolumeThatGoesOfflineBetweenListingAndActingFailsAndSaysThatItIsOffline() throws InterruptedException {
        String id = volume("db_data").id();
        lab.lab.fault("expandvdisksize=fault:Offline*1");
        failed(perform(id, new VolumeAction.Expand(Size.parse("300G"))), "it is offline now: ");
        assertThat(volume("db_data").capacity()).isEqualTo(Size.parse("200G"));
        assertThat(volume("db_data").state()).isEqualTo("offline");
    }

    @Test
    void oneThatWentOfflineIsNotTakenForOneThatIsGone() throws InterruptedException {
        String id = volume("backup01").id();
        lab.lab.fault("rmvdisk=fault:Offline*1");
        failed(perform(id, new VolumeAction.Delete(true)), "it is there, and offline");
        assertThat(volume("backup01").state()).isEqualTo("offline");
    }

    @Test
    void aCodeThatIsNotKnownIsShownAsItIs() throws InterruptedException {
        String id = volume("db_data").id();
        lab.lab.fault("expandvdisksize=fault:CMMVC9999E*1");
        failed(perform(id, new VolumeAction.Expand(Size.parse("300G"))), "CMMVC9999E");
    }

    @Test
    void aVolumeThatMayBeProtectedIsNotTakenForOneThatIsGone() throws InterruptedException {
        String id = volume("backup01").id();
        lab.lab.fault("rmvdisk=fault:CMMVC8957E*1");
        failed(perform(id, new VolumeAction.Delete(true)), "gone or protected");
        lab.lab.fault("mkvdiskhostmap=fault:CMMVC5878E*1");
        failed(perform(id, new VolumeAction.Map("db host")), "mapped already");
    }

    @Test
    void aSystemThatPagesItsOutputIsReadAllTheSame() {
        List<VolumeInfo> plain = volumes().list();
        lab.lab.fault("lsvdisk=fault:Pager");
        lab.lab.fault("lsvdiskcopy=fault:Pager");
        assertThat(volumes().list()).isEqualTo(plain);
    }

    @Test
    void aConnectionThatBreaksAfterTheCommandIsNeitherDoneNorFailed() throws InterruptedException {
        String id = volume("db_data").id();
        lab.lab.fault("rmvdisk=drop:after*1");
        var result =
                volumes().perform(id, new VolumeAction.Delete(true), ActionContext.waiting(Duration.ofSeconds(30)));
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.STILL_RUNNING);
    }

    @Test
    void halfOfAListIsNotTakenForTheWhole() {
        lab.lab.fault("lsvdisk=fault:Half*5");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> volumes().list())
                .withMessageContaining("v7000")
                .withMessageContaining("do not fit its columns");
    }

    @Test
    void aListingCostsTheSameHoweverManyVolumesThereAre() throws InterruptedException {
        volumes().list();
        long before = lab.lab.counters("v7000").total();
        volumes().list();
        long cost = lab.lab.counters("v7000").total() - before;
        made(freshName());
        made(freshName());
        before = lab.lab.counters("v7000").total();
        volumes().list();
        assertThat(lab.lab.counters("v7000").total() - before).isEqualTo(cost);
    }
}
