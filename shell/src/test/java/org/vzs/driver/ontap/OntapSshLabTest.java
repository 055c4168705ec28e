package org.vzs.driver.ontap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerSnapshot;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;
import org.vzs.driver.contract.FilersContract;
import org.vzs.lab.LabOptions;
import org.vzs.size.Size;
import org.vzs.testing.LabFixture;
import org.vzs.transport.ssh.SshSettings;

/** The cluster's driver on the command line, as with a release before 9.6: the lab's cluster answers no REST request. */
class OntapSshLabTest extends FilersContract {
    @TempDir
    Path temp = Path.of("");

    private LabFixture lab;
    private Connection connection;

    @BeforeEach
    void connect() {
        lab = new LabFixture(temp.resolve("lab"), LabOptions.standard().withTimeScale(0));
        lab.fault("get_*=fault:NotFound");
        connection = new OntapDriver(SshSettings.under(temp)).connect(lab.endpoint("cluster1"));
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

    private FilerVolume volume(String name) {
        return filers().volumes().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ExecResult run(String... words) throws InterruptedException {
        return connection.commands().orElseThrow().run(List.of(words), null, Duration.ofSeconds(20));
    }

    @Test
    void theVersionIsAskedFirst() {
        assertThat(lab.counters("cluster1").of("get_cluster")).isEqualTo(1);
        assertThat(lab.counters("cluster1").of("version")).isPositive();
        assertThat(connection.about().version()).isEqualTo("9.8");
        assertThat(filers().filer().name()).isEqualTo("cluster1");
        assertThat(filers().filer().serial()).isEqualTo("4082368-50-7");
    }

    @Test
    void aFilerIn7ModeIsToldFromACluster() {
        Endpoint seven = lab.endpoint("filer1");
        Endpoint wrong = new Endpoint(
                "filer1",
                "ontap",
                seven.host(),
                seven.port(),
                seven.user(),
                seven.credential(),
                "x," + seven.fingerprint(),
                false);
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> OntapDriver.bySsh(wrong, SshSettings.under(temp)))
                .withMessageContaining("it is a filer in 7-Mode (8.2.2 7-Mode)")
                .satisfies(e -> assertThat(e.problems().getFirst().advice()).contains("ontap7://"));
    }

    @Test
    void aClusterIsToldFromAFilerIn7Mode() {
        Endpoint wrong = Pins.ssh(lab.endpoint("cluster1"));
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> new Ontap7Driver(SshSettings.under(temp)).connect(wrong))
                .satisfies(e -> assertThat(e.problems().getFirst().advice()).contains("write ontap://"));
    }

    @Test
    void whatIsListedIsWhatRestLists() {
        assertThat(volume("svm-01:testvol").snapshots())
                .filteredOn(FilerSnapshot::busy)
                .extracting(FilerSnapshot::reasons)
                .containsExactly(List.of("snapmirror"), List.of("vclone"));
        assertThat(volume("svm-01:sdw_cl_testvol_0").parentSnapshot())
                .isEqualTo("exchsnap__exchange_01-01-2015_06.00.46");
        assertThat(filers().disks())
                .filteredOn(d -> d.name().equals("v4.16"))
                .containsExactly(
                        new FilerDisk("v4.16", "dparity", "FCAL", "aggr0", Size.parse("1020M"), "cluster1-01"));
        assertThat(filers().disks())
                .filteredOn(d -> d.role().equals("unassigned"))
                .hasSize(6);
    }

    @Test
    void pagersAndProgressDoNotMatter() throws Exception {
        List<FilerVolume> plain = filers().volumes();
        lab.fault("volume_snapshot_show=fault:Pager*1");
        lab.fault("volume_show=fault:Working*1");
        assertThat(filers().volumes()).isEqualTo(plain);
        assertThat(run("storage", "disk", "show").stdout())
                .contains("20 entries were displayed.")
                .doesNotContain("<space>", "Last login");
    }

    @Test
    void norInTheOtherListings() {
        var plain = List.of(filers().aggregates(), filers().disks(), filers().luns(), filers().mirrors());
        for (String fault : List.of("Pager", "Working")) {
            for (String listing :
                    List.of("storage_aggregate_show", "storage_disk_show", "lun_show", "snapmirror_show")) {
                lab.fault(listing + "=fault:" + fault + "*1");
            }
            assertThat(List.of(filers().aggregates(), filers().disks(), filers().luns(), filers().mirrors()))
                    .as(fault)
                    .isEqualTo(plain);
        }
    }

    @Test
    void datesInAnotherLanguageAreKeptAsPrinted() {
        lab.fault("volume_snapshot_show=fault:Japanese*1");
        assertThat(volume("svm-01:testvol").snapshots())
                .extracting(FilerSnapshot::date)
                .containsExactly("2015年 1月16日 06:12:00", "2015年 1月16日 06:01:00");
    }

    @Test
    void halfAListingIsNoListing() {
        lab.fault("storage_disk_show=fault:Half*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> filers().disks())
                .withMessageContaining("'storage disk show' is not understood: it breaks off");
    }

    @Test
    void anAggregateThatLacksADiskIsInDanger() {
        assertThat(filers().aggregates()).extracting(AggregateInfo::health).containsOnly(Health.Status.OK);
        lab.fault("storage_aggregate_show=fault:Degraded*1");
        assertThat(filers().aggregates())
                .filteredOn(a -> a.health() == Health.Status.ERROR)
                .singleElement()
                .satisfies(a -> assertThat(a.healthDetail()).isEqualTo("degraded"));
    }

    @Test
    void sizesBeyondALongAreKept() {
        lab.fault("volume_show=fault:Huge");
        assertThat(volume("svm-01:thin").capacity()).isEqualTo(new Size(new BigInteger("429496729600000000000000")));
    }

    @Test
    void aPrivilegeLevelIsEnteredAndLeftInOneLine() throws Exception {
        String make = "cd /sim/dev; sudo vsim_makedisks -t 35 -a 2 -n 1";
        assertThat(run("systemshell", "-node", "cluster1-01", "-command", make).stderr())
                .startsWith("Error: \"systemshell\" is not a recognized command");
        assertThat(run("set", "-privilege", "diagnostic", "systemshell", "-node", "cluster1-01", "-command", make)
                        .stdout())
                .contains("Creating ,disks/v6.16:NETAPP");
        assertThat(ClusterLine.of(List.of("set", "-privilege", "diag", "volume", "show")))
                .isEqualTo("set -confirmations off -rows 0 -privilege diag; volume show; set -privilege admin");
        for (List<String> alone : List.of(
                List.of("set", "-privilege", "diag"),
                List.of("set", "-priv", "diag"),
                List.of("set", "diag"),
                List.of("set", "adv"),
                List.of("set", "diag", "-confirmations"))) {
            assertThatIllegalArgumentException()
                    .as("%s", alone)
                    .isThrownBy(() -> run(alone.toArray(String[]::new)))
                    .withMessageContaining("lasts for one command");
        }
        assertThat(ClusterLine.of(List.of("set", "diag", "volume", "show")))
                .isEqualTo("set -confirmations off -rows 0 -privilege diag; volume show; set -privilege admin");
    }

    @Test
    void aFailureIsTold() throws Exception {
        assertThat(run("volume", "offline", "-vserver", "svm-01", "-volume", "testvol")
                        .stderr())
                .contains("Error: command failed: Failed to take offline volume \"testvol\"");
        assertThat(run("volume", "offline", "-vserver", "svm-01", "-volume", "x; version")
                        .exitStatus())
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> run("volume", "show", "x\" ; version"));
        lab.fault("lun_show=fault:Denied*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> filers().luns())
                .withMessageContaining("'lun show' failed: Error: command failed: Denied");
    }

    @Test
    void anEmptyListingIsEmpty() throws Exception {
        run("snapmirror", "break", "-destination-path", "svm-01:testvol");
        assertThat(filers().mirrors()).extracting(m -> m.state()).containsExactly("Broken-off");
        for (String volume : List.of("testvol", "exchvol", "sdw_cl_testvol_0")) {
            String path = "/vol/" + volume + "/db.lun";
            run(
                    "lun",
                    "mapping",
                    "delete",
                    "-vserver",
                    "svm-01",
                    "-path",
                    path,
                    "-igroup",
                    volume.startsWith("s") ? "verify01" : "exch01");
            assertThat(run("lun", "delete", "-vserver", "svm-01", "-path", path).exitStatus())
                    .isZero();
        }
        assertThat(filers().luns()).isEmpty();
        assertThat(run("lun", "show").stdout()).startsWith("There are no entries matching your query.");
    }
}
