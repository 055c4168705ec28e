package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.FaultRule;
import org.vzs.problem.ExitCode;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;
import org.vzs.testing.RunLab;

/** The runbook ontap/flash-pool on the lab's filer and on its cluster: what it changes there, and what it refuses. */
class StdlibFlashPoolTest {
    @TempDir
    Path folder = Path.of("");

    private final Library library = new Library(List.of(new RunbookFolder(Path.of("..", "stdlib"))));
    private RunLab lab;

    @BeforeEach
    void open() {
        lab = new RunLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private ExitCode run(String... flags) {
        return lab.runbook(library, "ontap/flash-pool", null, flags);
    }

    /** A secret is never given as a word of a command line. */
    private String password(String secret) throws IOException {
        Path file = lab.file("diag", secret + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return "diagpassword=file:" + file;
    }

    private String ask(String endpoint, String... argv) {
        lab.out();
        lab.err();
        String script =
                "print(ssh('" + endpoint + "').run(['" + String.join("', '", argv) + "'], {readOnly: true}).stdout)";
        lab.run(lab.file("ask.vzs", script), null, "yes");
        return lab.out();
    }

    private long ssds(String endpoint) {
        String raid = endpoint.equals("filer1")
                ? ask(endpoint, "sysconfig", "-r")
                : ask(endpoint, "system", "node", "run", "-node", "cluster1-01", "sysconfig", "-r");
        String inAggregates = raid.substring(0, raid.indexOf("spare disks"));
        return inAggregates.lines().filter(l -> l.contains(" SSD ")).count();
    }

    @Test
    void aClusterTakesTheDisksThatNobodyOwns() {
        String[] four = {"filer=cluster1", "aggregate=aggr1", "ssds=4"};
        assertThat(run(four[0], four[1], four[2], "what-if")).isEqualTo(ExitCode.OK);
        assertThat(lab.out())
                .contains(
                        "storage disk assign -disk v5.16 -owner cluster1-01",
                        "-disktype SSD -diskcount 4",
                        "WOULD_CHANGE");
        assertThat(ssds("cluster1")).isZero();
        assertThat(run(four[0], four[1], four[2], "yes")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("9 hard disks, 0 SSDs");
        assertThat(ssds("cluster1")).isEqualTo(4);
        // Nothing is left to do, so that no yes is asked for.
        assertThat(run(four[0], four[1], four[2])).isEqualTo(ExitCode.OK);
        assertThat(ssds("cluster1")).isEqualTo(4);
    }

    @Test
    void aFilerTakesTheDisksThatAreNamed() {
        assertThat(run("filer=filer1", "aggregate=aggr1", "ssds=4", "yes")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err() + lab.out()).contains("disk show -n; name them with disks=");
        String named = "disks=v5.16,v5.17,v5.18,v5.19";
        assertThat(run("filer=filer1", "aggregate=aggr1", "ssds=4", named, "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(ssds("filer1")).isEqualTo(4);
        assertThat(run("filer=filer1", "aggregate=aggr1", "ssds=4", named)).isEqualTo(ExitCode.OK);
    }

    @Test
    void aSimulatorMakesWhatIsMissing() throws Exception {
        assertThat(run("filer=cluster1", "aggregate=aggr1", "ssds=14", "make=true", "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(ssds("cluster1")).isEqualTo(14);
        assertThat(run("filer=filer1", "aggregate=aggr1", "ssds=14", "make=true", password("lab-diag"), "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out() + lab.err()).doesNotContain("lab-diag");
        assertThat(ssds("filer1")).isEqualTo(14);
    }

    @Test
    void theSystemShellIsNotEnteredWithAWrongPassword() throws Exception {
        assertThat(run("filer=filer1", "aggregate=aggr1", "ssds=3", "make=true", password("wrong"), "yes"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.err() + lab.out())
                .contains("refused diag", "useradmin diaguser")
                .doesNotContain("wrong");
        assertThat(run("filer=filer1", "aggregate=aggr1", "ssds=3", "make=true", "yes"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.err() + lab.out()).contains("give diagpassword");
    }

    @Test
    void itTakesNoDiskThatIsNotASpareSsd() {
        assertThat(run("filer=cluster1", "aggregate=aggr1", "ssds=5", "yes")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err() + lab.out()).contains("1 SSDs are missing: none but spare and unassigned ones are taken");
        assertThat(run("filer=cluster1", "aggregate=aggr0", "ssds=4", "yes")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err() + lab.out()).contains("aggr0 is the root aggregate");
        assertThat(run("filer=cluster1", "aggregate=aggr1", "ssds=-4", "yes")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err() + lab.out()).contains("ssds=-4 asks for none");
        assertThat(run("filer=cluster1", "aggregate=aggr1", "ssds=2", "yes")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err() + lab.out()).contains("no RAID group");
        assertThat(run("filer=cluster1", "aggregate=nowhere", "ssds=4", "yes")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err() + lab.out()).contains("there is no aggregate nowhere");
        assertThat(ask("cluster1", "storage", "disk", "show", "-container-type", "unassigned"))
                .contains("6 entries were displayed.");
    }

    @Test
    void addingNeedsAYesAndGoesOnAfterAFailure() {
        assertThat(run("filer=cluster1", "aggregate=aggr1", "ssds=4")).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("can never be taken out again?", "run it with --yes");
        assertThat(ask("cluster1", "storage", "disk", "show", "-container-type", "unassigned"))
                .as("nothing is assigned before the yes")
                .contains("6 entries were displayed.");
        assertThat(ssds("cluster1")).isZero();
        lab.lab.faults().add(FaultRule.parse("storage_aggregate_add_disks=fault:Busy*1"));
        assertThat(run("filer=cluster1", "aggregate=aggr1", "ssds=4", "yes")).isEqualTo(ExitCode.FAILED);
        assertThat(run("filer=cluster1", "aggregate=aggr1", "ssds=4", "yes")).isEqualTo(ExitCode.OK);
        assertThat(ssds("cluster1")).isEqualTo(4);
    }
}
