package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command.Ended;

/** The morning after: what ran, what came out, where the retry file is, and what was killed. */
class RunsCommandIT {
    @TempDir
    Path home;

    @Test
    void whatRanIsShownWithItsEndAndWhatWasKilledWithoutOne() throws Exception {
        VzsProcess vzs = new VzsProcess(home);
        assertThat(vzs.run("runs").out()).isEmpty();
        assertThat(vzs.run("lab", "fault", "add", "PowerOnVM_Task@MyVM3=taskfault:FileFault*1")
                        .code())
                .isZero();
        Path old = vzs.file("state/vzs/lab-runs/runs/20200101T000000Z-0000.jsonl", "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Path csv = vzs.file("vms.csv", "VMName\nMyVM1\nMyVM3\n");
        Path script = vzs.file("on.vzs", "vms(csv().column('VMName')).start();");
        assertThat(vzs.run("run", "--lab", script.toString(), "--csv", csv.toString())
                        .code())
                .isOne();
        assertThat(old).as("older than 90 days").doesNotExist();

        Path loop = vzs.file("loop.vzs", "vm('MyVM3').start();\nlog.warn('begun');\nsleep('1h');\n");
        Process killed = vzs.start("run", "--lab", loop.toString());
        assertThat(killed.errorReader(StandardCharsets.UTF_8).readLine()).contains("begun");
        assertThat(vzs.run("runs", "--lab").out()).contains("still running, 1 changed");
        killed.destroyForcibly().waitFor();

        Ended list = vzs.run("runs", "--lab", "--failed");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out().lines()).hasSize(3);
        assertThat(list.out()).contains("DIED, 1 changed", "1 changed, 1 failed, retry file");
        JsonNode runs = new ObjectMapper()
                .readTree(vzs.run("runs", "--lab", "--json").out())
                .get("runs");
        assertThat(runs.get(0).get("state").textValue()).isEqualTo("DIED");
        JsonNode first = runs.get(1);
        assertThat(first.get("exitCode").intValue()).isOne();
        assertThat(Files.readString(Path.of(first.get("retry").textValue()))).isEqualTo("VMName\nMyVM3\n");
        Ended show = vzs.run("runs", "show", "--lab", first.get("run").textValue());
        assertThat(show.out()).contains("csv        " + csv, "MyVM3   vc        start   FAILED");
        Ended none = vzs.run("runs", "show", "--lab", "nope");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("no journal of a run 'nope'");
    }

    @Test
    void aWrongTimeToKeepThemIsSaidBeforeAnythingRuns() {
        VzsProcess vzs = new VzsProcess(home).set("VZS_KEEP_RUNS", "long");
        Ended ended = vzs.run("run", vzs.file("x.vzs", "print(1)").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("VZS_KEEP_RUNS: 'long' is not a duration");
    }
}
