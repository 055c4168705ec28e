package org.vzs.driver.ontap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.ExecResult;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabFixture;
import org.vzs.transport.ssh.SshSettings;

/**
 * The commands of an administrator's note about Flash Pool on the simulator, one after the other in both modes. The note has
 * no answers to them but what can be seen afterwards.
 */
class FlashPoolNoteTest {
    private static final String MAKE = "cd /sim/dev; sudo vsim_makedisks -t 35 -a 2 -n 14";

    @TempDir
    Path temp = Path.of("");

    private LabFixture lab;

    @BeforeEach
    void open() {
        lab = new LabFixture(temp.resolve("lab"), LabOptions.standard().withTimeScale(0));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static String done(Commands commands, String... words) throws InterruptedException {
        ExecResult end = commands.run(List.of(words), null, Duration.ofSeconds(20));
        assertThat(end.exitStatus()).as(end.stderr()).isZero();
        return end.stdout();
    }

    private static void isAFlashPool(Filers filer, String volume) {
        assertThat(filer.disks())
                .filteredOn(d -> d.aggregate().equals("aggr1") && d.type().equals("SSD"))
                .hasSize(14)
                .extracting(FilerDisk::name)
                .startsWith("v6.16");
        assertThat(filer.aggregates())
                .filteredOn(a -> a.name().equals("aggr1"))
                .extracting(AggregateInfo::hybrid)
                .containsExactly(true);
        assertThat(filer.volumes()).extracting(FilerVolume::name).contains(volume);
    }

    @Test
    void in7Mode() throws Exception {
        Driver driver = new Ontap7Driver(SshSettings.under(temp));
        try (Connection connection = driver.connect(lab.endpoint("filer1"))) {
            Commands filer = connection.commands().orElseThrow();
            assertThat(done(filer, "priv", "set", "diag", "useradmin", "diaguser", "unlock"))
                    .isEmpty();
            assertThat(filer.run(List.of("useradmin", "diaguser", "unlock"), null, Duration.ofSeconds(20))
                            .exitStatus())
                    .isEqualTo(1);
            ExecResult made = filer.run(
                    List.of("systemshell", "-command", MAKE),
                    "lab-diag".getBytes(StandardCharsets.UTF_8),
                    Duration.ofSeconds(20));
            assertThat(made.stdout()).startsWith("Creating ,disks/v6.16:NETAPP__:VD-500MB-SS-520:");
            assertThat(done(filer, "disk", "show", "-n")).contains("v6.16        Not Owned", "v6.32");
            assertThat(done(filer, "priv", "set", "-q", "diag", "sysconfig", "-r"))
                    .doesNotContain("v6.16");
            for (String line : done(filer, "disk", "show", "-n").lines().toList()) {
                if (line.startsWith("v6.")) {
                    assertThat(done(filer, "disk", "assign", line.substring(0, 5)))
                            .isEmpty();
                }
            }
            assertThat(done(filer, "sysconfig", "-r")).contains("spare     v6.16");
            assertThat(done(filer, "aggr", "options", "aggr1", "hybrid_enabled", "on"))
                    .isEmpty();
            assertThat(done(filer, "aggr", "add", "aggr1", "-T", "SSD", "14"))
                    .isEqualTo("Addition of 14 disks to the aggregate has completed.\n");
            assertThat(done(filer, "vol", "create", "myvol", "aggr1", "1g")).contains("has completed.");
            isAFlashPool(connection.filers().orElseThrow(), "myvol");
        }
    }

    @Test
    void onACluster() throws Exception {
        Driver driver = new OntapDriver(SshSettings.under(temp));
        try (Connection connection = driver.connect(lab.endpoint("cluster1"))) {
            Commands cluster = connection.commands().orElseThrow();
            done(
                    cluster,
                    "set",
                    "-privilege",
                    "diag",
                    "security",
                    "login",
                    "unlock",
                    "-username",
                    "diag",
                    "-vserver",
                    "cluster1");
            assertThat(done(
                            cluster,
                            "set",
                            "-privilege",
                            "diag",
                            "systemshell",
                            "-node",
                            "cluster1-01",
                            "-command",
                            MAKE))
                    .contains("Creating ,disks/v6.16:NETAPP__:VD-500MB-SS-520:");
            String unassigned = done(cluster, "disk", "show", "-container-type", "unassigned");
            assertThat(unassigned).contains("v6.16", "20 entries were displayed.");
            assertThat(done(cluster, "system", "node", "run", "-node", "cluster1-01", "sysconfig", "-r"))
                    .doesNotContain("v6.16");
            for (String line : unassigned.lines().toList()) {
                if (line.startsWith("v6.")) {
                    String disk = line.substring(0, 5);
                    assertThat(done(cluster, "disk", "assign", "-disk", disk, "-owner", "cluster1-01"))
                            .isEmpty();
                }
            }
            assertThat(done(
                            cluster,
                            "storage",
                            "aggregate",
                            "modify",
                            "-aggregate",
                            "aggr1",
                            "-hybrid-enabled",
                            "true"))
                    .isEmpty();
            assertThat(done(
                            cluster,
                            "aggregate",
                            "add-disks",
                            "-aggregate",
                            "aggr1",
                            "-disktype",
                            "SSD",
                            "-diskcount",
                            "14"))
                    .contains("14 disks of type SSD");
            done(
                    cluster,
                    "volume",
                    "create",
                    "-vserver",
                    "svm-01",
                    "-aggregate",
                    "aggr1",
                    "-volume",
                    "myvol",
                    "-size",
                    "1g");
            isAFlashPool(connection.filers().orElseThrow(), "svm-01:myvol");
        }
    }
}
