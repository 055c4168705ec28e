package org.vzs.driver.ontap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerMirror;
import org.vzs.driver.FilerSnapshot;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;
import org.vzs.driver.Outcome;
import org.vzs.driver.VolumeAction;
import org.vzs.driver.contract.FilersContract;
import org.vzs.lab.LabOptions;
import org.vzs.size.Size;
import org.vzs.testing.LabFixture;
import org.vzs.transport.ssh.SshSettings;

/** The cluster's driver by REST against the lab's cluster, whose pages hold three records. */
class OntapRestLabTest extends FilersContract {
    @TempDir
    Path temp = Path.of("");

    private LabFixture lab;
    private Connection connection;

    @BeforeEach
    void connect() {
        lab = new LabFixture(
                temp.resolve("lab"), LabOptions.standard().withTimeScale(0).withPageSize(3));
        connection = connect(lab.endpoint("cluster1"));
    }

    @AfterEach
    void end() {
        connection.close();
        lab.close();
    }

    private Connection connect(Endpoint endpoint) {
        return new OntapDriver(SshSettings.under(temp)).connect(endpoint);
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

    private static Endpoint other(Endpoint e, String password, String fingerprint) {
        return new Endpoint(
                e.name(),
                e.scheme(),
                e.host(),
                e.port(),
                e.user(),
                Credential.of(new Secret(password)),
                fingerprint,
                false);
    }

    @Test
    void itIsAskedByRestAndPageByPage() {
        assertThat(connection.about().version()).isEqualTo("9.8");
        lab.counters("cluster1").clear();
        assertThat(filers().volumes()).hasSize(6);
        assertThat(filers().disks()).hasSize(20);
        assertThat(lab.counters("cluster1").of("get_storage_volumes")).isEqualTo(2);
        assertThat(lab.counters("cluster1").of("get_storage_disks")).isEqualTo(7);
        assertThat(filers().disks()).extracting(FilerDisk::role).contains("dparity", "parity", "data", "spare");
        assertThat(lab.counters("cluster1").of("storage_disk_show")).isZero();
    }

    @Test
    void whatHoldsASnapshotIsSaidInTheWordsOf7Mode() {
        assertThat(volume("svm-01:testvol").snapshots())
                .filteredOn(FilerSnapshot::busy)
                .extracting(FilerSnapshot::reasons)
                .containsExactly(List.of("snapmirror"), List.of("vclone"));
        assertThat(volume("svm-01:sdw_cl_testvol_0").parent()).isEqualTo("svm-01:testvol");
        assertThat(volume("svm-01:testvol").snapshots().getLast().date()).isEqualTo("2015-01-16T06:01:00+00:00");
        assertThat(filers().mirrors())
                .containsExactly(
                        new FilerMirror("svm-01:exchvol", "svm-01:testvol", "Snapmirrored", "00:18:28", "Idle"));
    }

    @Test
    void aCertificateThatChangedIsRefusedWithBothFingerprints() {
        Endpoint there = lab.endpoint("cluster1");
        String pinned = "sha256:" + "ab".repeat(32);
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> connect(other(there, "lab-admin", pinned)))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(EndpointException.Kind.UNTRUSTED);
                    assertThat(e.problems().getFirst().code()).isEqualTo("http.certificate-changed");
                })
                .withMessageContaining(pinned)
                .withMessageContaining(String.valueOf(there.fingerprint()).split(",", -1)[0]);
        // A refused certificate is no reason to try the command line.
        assertThat(lab.counters("cluster1").of("version")).isZero();
    }

    @Test
    void aWrongPasswordIsALoginRefusedWithoutThePassword() {
        Endpoint there = lab.endpoint("cluster1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> connect(other(there, "hunter2", String.valueOf(there.fingerprint()))))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(EndpointException.Kind.LOGIN_REFUSED))
                .withMessageContaining("admin")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("hunter2"));
    }

    @Test
    void halfADocumentIsNoAnswer() {
        lab.fault("get_storage_disks=fault:Half*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> filers().disks())
                .satisfies(e -> assertThat(e.kind()).isEqualTo(EndpointException.Kind.PROTOCOL))
                .withMessageContaining("GET /api/storage/disks?")
                .withMessageContaining("half a JSON document");
        assertThat(filers().disks()).isNotEmpty();
    }

    @Test
    void anAggregateThatLacksADiskIsInDanger() {
        assertThat(filers().aggregates()).extracting(AggregateInfo::health).containsOnly(Health.Status.OK);
        lab.fault("get_storage_aggregates_plexes=fault:Degraded*1");
        assertThat(filers().aggregates())
                .filteredOn(a -> a.health() == Health.Status.ERROR)
                .singleElement()
                .satisfies(a -> assertThat(a.healthDetail()).isEqualTo("degraded"));
    }

    @Test
    void sizesBeyondALongAreKept() {
        lab.fault("get_storage_volumes=fault:Huge");
        assertThat(volume("svm-01:thin").capacity()).isEqualTo(new Size(new BigInteger("429496729600000000000000")));
    }

    @Test
    void raidGroupsAreAskedForOneByOneWhereTheyCannotBeAskedForAtOnce() {
        lab.fault("get_storage_aggregates_plexes=fault:Refused*1");
        assertThat(filers().disks()).extracting(FilerDisk::role).contains("dparity", "parity");
        assertThat(lab.counters("cluster1").of("get_storage_aggregates_plexes")).isEqualTo(3);
    }

    @Test
    void aRefusalHasItsNameItsCodeAndAdvice() {
        lab.fault("get_storage_luns=fault:Broken*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> filers().luns())
                .withMessageContaining("the answer to /api/storage/luns is a refusal: Broken (error 1)");
        assertThat(new RestError("1638555", "It is locked.").toString())
                .isEqualTo("snapshot is busy: It is locked. (error 1638555)"
                        + " [filer(…).snapshots({busy: true}) says what holds it]");
    }

    @Test
    void aVolumeThatIsNearlyFullIsAWarning() {
        assertThat(connection.health().orElseThrow().read().checks())
                .extracting(Health.Check::summary)
                .containsExactly("svm-01:logs has 41 MiB of 1 GiB left");
    }

    @Test
    void aClusterThatIsBusyIsAskedAgainAndAChangeThatWasSentIsNot() throws Exception {
        lab.fault("get_storage_luns=fault:Unavailable*1");
        assertThat(filers().luns()).isNotEmpty();
        lab.fault("post_storage_volumes_snapshots=drop:after*1");
        long before = lab.counters("cluster1").of("post_storage_volumes_snapshots");
        ActionResult end = connection
                .volumes()
                .orElseThrow()
                .perform(
                        "svm-01:thin",
                        new VolumeAction.CreateSnapshot("once"),
                        ActionContext.waiting(Duration.ofSeconds(20)));
        assertThat(end.outcome()).as(end.detail()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(lab.counters("cluster1").of("post_storage_volumes_snapshots"))
                .isEqualTo(before + 1);
    }

    @Test
    void aRefusedLoginIsNotTriedAgain() {
        lab.counters("cluster1").clear();
        Endpoint there = lab.endpoint("cluster1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> connect(other(there, "hunter2", String.valueOf(there.fingerprint()))));
        assertThat(lab.counters("cluster1").of("get_cluster")).isEqualTo(1);
    }

    @Test
    void theCommandLineIsThereBesideRest() throws Exception {
        assertThat(connection
                        .commands()
                        .orElseThrow()
                        .run(List.of("version"), null, Duration.ofSeconds(20))
                        .stdout())
                .startsWith("NetApp Release 9.8:");
    }
}
