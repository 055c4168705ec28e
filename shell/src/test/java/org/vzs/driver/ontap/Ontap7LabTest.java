package org.vzs.driver.ontap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.FilerLun;
import org.vzs.driver.FilerMirror;
import org.vzs.driver.FilerSnapshot;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;
import org.vzs.driver.contract.FilersContract;
import org.vzs.lab.LabOptions;
import org.vzs.size.Size;
import org.vzs.testing.LabFixture;
import org.vzs.transport.ssh.SshSettings;

/** The 7-Mode driver against the lab's filer. */
class Ontap7LabTest extends FilersContract {
    private static final String BUSY = "exchsnap__exchange_02-23-2009_05.00.40";
    private static final String RWS = "/vol/mailvol/{3fd1acat-346c-216d-b6e4-bdf90a52801f}.rws";

    @TempDir
    Path temp = Path.of("");

    private LabFixture lab;
    private Connection connection;

    @BeforeEach
    void connect() {
        lab = new LabFixture(temp.resolve("lab"), LabOptions.standard().withTimeScale(0));
        connection = new Ontap7Driver(SshSettings.under(temp)).connect(lab.endpoint("filer1"));
    }

    @AfterEach
    void end() {
        connection.close();
        lab.close();
    }

    @Override
    protected Filers filers() {
        return connection.filers().orElseThrow();
    }

    private ExecResult run(String... words) throws InterruptedException {
        return connection.commands().orElseThrow().run(List.of(words), null, Duration.ofSeconds(20));
    }

    private List<FilerSnapshot> snapshots(String volume) {
        return filers().volumes().stream()
                .filter(v -> v.name().equals(volume))
                .findFirst()
                .orElseThrow()
                .snapshots();
    }

    @Test
    void theNotesListingsComeOutAsPrinted() throws Exception {
        // Without the line working..., which is for people only.
        assertThat(run("snap", "list", "testvol").stdout()).isEqualTo(Notes.CLONES_BEFORE.replace("working...\n", ""));
        assertThat(run("snap", "list", "mailvol").stdout().replace("mailvol", "testvol"))
                .contains(Notes.BUSY_LUNS);
        assertThat(run("df", "-h", "sdw_cl_testvol_0").stdout().replaceAll(" +", " "))
                .isEqualTo(Notes.DF.replaceAll(" +", " "));
    }

    @Test
    void theNotesStepsLetGoOfASnapshotThatALunHolds() throws Exception {
        assertThat(run("snap", "delete", "mail", BUSY).exitStatus()).isEqualTo(1);
        assertThat(run("lun", "destroy", RWS).stderr()).contains("Read-only");
        assertThat(run("snapmirror", "break", "mailvol").exitStatus()).isZero();
        assertThat(run("lun", "offline", RWS).exitStatus()).isZero();
        assertThat(run("lun", "destroy", RWS).exitStatus()).isZero();
        assertThat(run("snap", "delete", "mail", BUSY).exitStatus()).isZero();
        assertThat(run("snapmirror", "resync", "-f", "-S", "filer1:mail", "mailvol")
                        .exitStatus())
                .isZero();
        assertThat(snapshots("mailvol")).extracting(FilerSnapshot::name).doesNotContain(BUSY);
        assertThat(filers().luns()).extracting(FilerLun::path).doesNotContain(RWS);
        assertThat(filers().mirrors()).extracting(FilerMirror::state).containsOnly("Snapmirrored");
    }

    @Test
    void theNotesStepsLetGoOfASnapshotThatACloneHolds() throws Exception {
        assertThat(run("vol", "destroy", "sdw_cl_testvol_0", "-f").stderr()).contains("must be offline");
        assertThat(run("vol", "offline", "sdw_cl_testvol_0").stdout())
                .isEqualTo("Volume 'sdw_cl_testvol_0' is now offline.\n");
        assertThat(run("vol", "destroy", "sdw_cl_testvol_0", "-f").exitStatus()).isZero();
        assertThat(run("snap", "list", "testvol").stdout()).isEqualTo(Notes.CLONES_AFTER.replace("working...\n", ""));
    }

    @Test
    void aVolumeThatIsOfflineHasNoSizesAndNoSnapshots() throws Exception {
        run("vol", "offline", "sdw_cl_testvol_0");
        assertThat(filers().volumes())
                .filteredOn(v -> v.name().equals("sdw_cl_testvol_0"))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.state()).isEqualTo("offline");
                    assertThat(v.capacity()).isNull();
                    assertThat(v.snapshots()).isEmpty();
                });
    }

    @Test
    void pagerAndJapaneseDatesDoNotMatter() {
        List<FilerSnapshot> plain = snapshots("mailvol");
        lab.fault("snap_list=fault:Pager*1");
        assertThat(snapshots("mailvol")).isEqualTo(plain);
        lab.fault("snap_list=fault:Working*1");
        assertThat(snapshots("mailvol")).isEqualTo(plain);
        lab.fault("snap_list=fault:Japanese*1");
        assertThat(snapshots("mailvol"))
                .extracting(FilerSnapshot::date)
                .containsExactly("12月19日 06:12", "12月18日 05:01");
    }

    @Test
    void pagersAndProgressDoNotMatterInTheOtherListings() {
        var plain = List.of(filers().aggregates(), filers().disks(), filers().luns(), filers().mirrors());
        for (String fault : List.of("Pager", "Working")) {
            for (String listing :
                    List.of("aggr_status", "sysconfig", "df", "lun_show", "snapmirror_status", "vol_status")) {
                lab.fault(listing + "=fault:" + fault + "*1");
            }
            assertThat(List.of(filers().aggregates(), filers().disks(), filers().luns(), filers().mirrors()))
                    .as(fault)
                    .isEqualTo(plain);
        }
    }

    @Test
    void aPrivilegeLevelIsForOneCommand() throws Exception {
        assertThat(run("ls", "/vol/mailvol").stderr()).startsWith("ls not found.");
        assertThat(run("priv", "set", "-q", "diag", "ls", "/vol/mailvol").stdout())
                .contains("db.lun");
        assertThat(run("ls", "/vol/mailvol").exitStatus()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> run("priv", "set", "diag"));
    }

    @Test
    void noWordBecomesSyntax() throws Exception {
        assertThat(run("snap", "list", "x; vol offline testvol").exitStatus()).isEqualTo(1);
        assertThat(filers().volumes()).extracting(v -> v.state()).containsOnly("online");
        assertThatIllegalArgumentException().isThrownBy(() -> run("snap", "list", "x\" ; version"));
    }

    @Test
    void aRefusalOfAQuestionIsAnErrorOfTheEndpoint() {
        lab.fault("lun_show=fault:Denied*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> filers().luns())
                .withMessageContaining("lun show: failed: Denied");
    }

    @Test
    void healthIsMadeOfWhatIsListed() throws Exception {
        assertThat(connection.health().orElseThrow().read().status()).isEqualTo(Health.Status.OK);
        run("snapmirror", "break", "mailvol");
        assertThat(connection.health().orElseThrow().read().checks())
                .extracting(Health.Check::summary)
                .containsExactly("filer1:mail -> filer1:mailvol is broken off");
        assertThat(filers().aggregates().getLast().capacity()).isEqualTo(Size.parse("1800G"));
    }
}
