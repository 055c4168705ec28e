package org.vzs.driver.ontap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.Outcome;
import org.vzs.driver.VolumeAction;
import org.vzs.driver.VolumeInfo;
import org.vzs.driver.Volumes;
import org.vzs.lab.LabOptions;
import org.vzs.size.Size;
import org.vzs.testing.LabFixture;
import org.vzs.transport.ssh.SshSettings;

/** The volumes of filers, told by REST, on the command line of a cluster and on that of 7-Mode. */
class OntapVolumesLabTest {
    /** Whom is spoken to, and how. */
    private enum Way {
        REST("cluster1", "svm-01:", "aggr1"),
        SSH("cluster1", "svm-01:", "aggr1"),
        SEVEN("filer1", "", "aggr1");

        final String endpoint;
        final String svm;
        final String aggregate;

        Way(String endpoint, String svm, String aggregate) {
            this.endpoint = endpoint;
            this.svm = svm;
            this.aggregate = aggregate;
        }
    }

    @TempDir
    Path temp = Path.of("");

    private LabFixture lab;
    private @Nullable Connection connection;

    @BeforeEach
    void open() {
        lab = new LabFixture(temp.resolve("lab"), LabOptions.standard().withTimeScale(0));
    }

    @AfterEach
    void end() {
        close();
        lab.close();
    }

    private void close() {
        if (connection != null) {
            connection.close();
        }
    }

    private Volumes connect(Way way) {
        if (way == Way.SSH) {
            lab.fault("get_*=fault:NotFound");
        }
        SshSettings ssh = SshSettings.under(temp);
        Driver driver = way == Way.SEVEN ? new Ontap7Driver(ssh) : new OntapDriver(ssh);
        Connection made = driver.connect(lab.endpoint(way.endpoint));
        connection = made;
        return made.volumes().orElseThrow();
    }

    private static ActionResult perform(Volumes volumes, String id, VolumeAction action) throws InterruptedException {
        return volumes.perform(id, action, ActionContext.waiting(Duration.ofSeconds(30)));
    }

    private static void changed(ActionResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.CHANGED);
    }

    private static void unchanged(ActionResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.UNCHANGED);
    }

    private static void failed(ActionResult result, String why) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).contains(why);
    }

    private static VolumeInfo volume(Volumes volumes, String name) {
        return volumes.list().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aLifeFromCreateToDeleteIsIdempotent(Way way) throws Exception {
        Volumes volumes = connect(way);
        String name = way.svm + "myvol";
        VolumeAction create = new VolumeAction.Create(way.aggregate, Size.parse("512M"), false);
        changed(perform(volumes, name, create));
        unchanged(perform(volumes, name, create));
        failed(perform(volumes, name, new VolumeAction.Create(way.aggregate, Size.parse("1G"), false)), "it exists");
        changed(perform(volumes, name, new VolumeAction.Expand(Size.parse("1G"))));
        unchanged(perform(volumes, name, new VolumeAction.Expand(Size.parse("1G"))));
        failed(perform(volumes, name, new VolumeAction.Expand(Size.parse("512M"))), "cut data off");
        changed(perform(volumes, name, new VolumeAction.CreateSnapshot("before")));
        unchanged(perform(volumes, name, new VolumeAction.CreateSnapshot("before")));
        assertThat(volume(volumes, name).snapshots())
                .extracting(VolumeInfo.Snapshot::name)
                .containsExactly("before");
        assertThat(volume(volumes, name).capacity()).isEqualTo(Size.parse("1G"));
        assertThat(volume(volumes, name).pools()).containsExactly(way.aggregate);
        changed(perform(volumes, name, new VolumeAction.RemoveSnapshot("before")));
        unchanged(perform(volumes, name, new VolumeAction.RemoveSnapshot("before")));
        failed(perform(volumes, name, new VolumeAction.Restore("before")), "no snapshot of that name");
        changed(perform(volumes, name, new VolumeAction.Delete(false)));
        unchanged(perform(volumes, name, new VolumeAction.Delete(false)));
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyNeedsIsNotDestroyed(Way way) throws Exception {
        Volumes volumes = connect(way);
        Set<String> before = names(volumes);
        failed(
                perform(volumes, way.svm + "testvol", new VolumeAction.Delete(true)),
                "clone " + way.svm + "sdw_cl_testvol_0");
        failed(perform(volumes, way.svm + "exchvol", new VolumeAction.Delete(false)), "is mapped");
        failed(
                perform(
                        volumes,
                        way.svm + "testvol",
                        new VolumeAction.RemoveSnapshot("exchsnap__exchange_01-01-2015_06.00.46")),
                "vclone");
        failed(perform(volumes, way.svm + "exchvol", new VolumeAction.Map("esx1")), "not volumes");
        failed(perform(volumes, way.svm + "nowhere", new VolumeAction.Expand(Size.parse("9G"))), "there is no volume");
        assertThat(names(volumes)).isEqualTo(before);
    }

    private static Set<String> names(Volumes volumes) {
        return volumes.list().stream().map(VolumeInfo::name).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(names = {"REST", "SSH"})
    void namesAreNeverSyntaxAndARefusalIsNamed(Way way) throws Exception {
        Volumes volumes = connect(way);
        VolumeAction create = new VolumeAction.Create("aggr1", Size.parse("20M"), true);
        failed(perform(volumes, "svm-01:x; volume offline logs", create), "Invalid volume name");
        failed(perform(volumes, "nobody:vol", create), "Vserver \"nobody\" does not exist");
        failed(perform(volumes, "justvol", create), "svm:justvol");
        failed(
                perform(volumes, "svm-01:big", new VolumeAction.Create("aggr1", Size.parse("2T"), false)),
                "not enough space");
        assertThat(volume(volumes, "svm-01:logs").state()).isEqualTo("online");
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotThatBecomesBusyInBetweenIsRefusedByName(Way way) throws Exception {
        Volumes volumes = connect(way);
        String name = way.svm + (way == Way.SEVEN ? "mail" : "logs");
        String snapshot = volume(volumes, name).snapshots().getLast().name();
        VolumeAction remove = new VolumeAction.RemoveSnapshot(snapshot);
        String fault = switch (way) {
            case REST -> "delete_storage_volumes_snapshots=taskfault:Busy*1";
            case SSH -> "volume_snapshot_delete=fault:Busy*1";
            case SEVEN -> "snap_delete=fault:Busy*1";
        };
        lab.fault(fault);
        ActionResult result = perform(volumes, name, remove);
        failed(result, way == Way.REST ? "snapshot is busy: " : way == Way.SSH ? "Busy" : "Snapshot is busy");
        if (way == Way.REST) {
            assertThat(result.detail()).contains("(error 1638555)", "snapshots({busy: true})");
        }
        assertThat(volume(volumes, name).snapshots())
                .extracting(VolumeInfo.Snapshot::name)
                .contains(snapshot);
        if (way != Way.SEVEN) {
            changed(perform(volumes, name, remove));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVolumeThatGoesOfflineInBetweenIsRefusedByName(Way way) throws Exception {
        Volumes volumes = connect(way);
        String name = way.svm + (way == Way.SEVEN ? "mail" : "logs");
        lab.fault((way == Way.REST
                        ? "patch_storage_volumes=taskfault"
                        : way == Way.SSH ? "volume_size=fault" : "vol_size=fault")
                + ":Offline*1");
        failed(
                perform(volumes, name, new VolumeAction.Expand(Size.parse("2T"))),
                switch (way) {
                    case REST -> "volume is offline: ";
                    case SSH -> "Error: command failed: Offline";
                    case SEVEN -> "vol size: failed: Offline";
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"SSH", "SEVEN"})
    void aVolumeThatCannotBeDestroyedIsOnlineAgain(Way way) throws Exception {
        Volumes volumes = connect(way);
        String name = way.svm + "myvol";
        changed(perform(volumes, name, new VolumeAction.Create(way.aggregate, Size.parse("512M"), false)));
        lab.fault(way == Way.SSH ? "volume_delete=fault:Busy*1" : "vol_destroy=fault:Busy*1");
        failed(perform(volumes, name, new VolumeAction.Delete(false)), "it is online again");
        assertThat(volume(volumes, name).state()).isEqualTo("online");
        lab.fault(way == Way.SSH ? "volume_delete=fault:Busy*1" : "vol_destroy=fault:Busy*1");
        lab.fault(way == Way.SSH ? "volume_online=fault:Denied*1" : "vol_online=fault:Denied*1");
        failed(perform(volumes, name, new VolumeAction.Delete(false)), "it is offline now");
        // What was offline before is not brought online.
        lab.fault(way == Way.SSH ? "volume_delete=fault:Busy*1" : "vol_destroy=fault:Busy*1");
        perform(volumes, name, new VolumeAction.Delete(false));
        assertThat(volume(volumes, name).state()).isEqualTo("offline");
        changed(perform(volumes, name, new VolumeAction.Delete(false)));
    }

    @Test
    void aVolumeThatIsOfflineIsListedAndLeftAlone() throws Exception {
        Volumes volumes = connect(Way.SSH);
        requireNonNull(connection)
                .commands()
                .orElseThrow()
                .run(
                        List.of("volume", "offline", "-vserver", "svm-01", "-volume", "logs"),
                        null,
                        Duration.ofSeconds(20));
        assertThat(volume(volumes, "svm-01:logs").state()).isEqualTo("offline");
        failed(perform(volumes, "svm-01:logs", new VolumeAction.CreateSnapshot("now")), "it is offline");
        assertThat(volume(volumes, "svm-01:exchvol").state()).isEqualTo("online");
    }

    @Test
    void aJobThatDoesNotEndInTimeIsStillRunningWithItsId() throws Exception {
        Volumes volumes = connect(Way.REST);
        lab.fault("get_cluster_jobs=fault:Running");
        ActionResult result = volumes.perform(
                "svm-01:logs", new VolumeAction.CreateSnapshot("now"), ActionContext.waiting(Duration.ofSeconds(1)));
        assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.task()).matches("[0-9a-f-]{36}");
        assertThat(result.detail()).contains("still works on it; job " + result.task());
        assertThat(lab.counters("cluster1").of("get_cluster_jobs")).isBetween(1L, 8L);
    }

    @Test
    void aJobThatCannotBeWatchedIsStillRunningToo() throws Exception {
        Volumes volumes = connect(Way.REST);
        lab.fault("get_cluster_jobs=drop");
        assertThat(perform(volumes, "svm-01:logs", new VolumeAction.CreateSnapshot("now"))
                        .outcome())
                .isEqualTo(Outcome.STILL_RUNNING);
    }

    @Test
    void anAnswerThatIsLostIsNeitherFailureNorSuccess() throws Exception {
        Volumes volumes = connect(Way.REST);
        lab.fault("post_storage_volumes_snapshots=drop:after*1");
        ActionResult result = perform(volumes, "svm-01:logs", new VolumeAction.CreateSnapshot("now"));
        assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.detail()).contains("its end was not seen");
        unchanged(perform(volumes, "svm-01:logs", new VolumeAction.CreateSnapshot("now")));
    }

    @Test
    void aThinVolumeSaysWhatIsUsed() {
        Volumes volumes = connect(Way.REST);
        assertThat(volume(volumes, "svm-01:thin").thin()).isTrue();
        assertThat(volume(volumes, "svm-01:logs").thin()).isFalse();
        assertThat(volume(volumes, "svm-01:logs").used()).isGreaterThan(Size.parse("900M"));
        assertThat(volume(volumes, "svm-01:sdw_cl_testvol_0").snapshotOf()).isEqualTo("svm-01:testvol");
    }
}
