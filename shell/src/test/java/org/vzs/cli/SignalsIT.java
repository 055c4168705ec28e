package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;

/** Ctrl-C and the signals that end services: what was done is in the journal, the rest in the retry file. */
class SignalsIT {
    @TempDir
    Path home;

    private VzsProcess vzs;
    private Path csv;

    @BeforeEach
    void prepare() {
        vzs = new VzsProcess(home);
        csv = vzs.file("vms.csv", "VMName,Owner\nMyVM1,a\nMyVM3,b\nweb04,c\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void inTheMiddleOfAScript(String signal) throws Exception {
        Path script = vzs.file("slow.vzs", """
                const names = csv().column('VMName');
                vms([names[0]]).start();
                log.warn('one is done');
                sleep('1h');
                vms(names).start();
                """);
        Process process = vzs.start("run", "--lab", script.toString(), "--csv", csv.toString());
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
        assertThat(err.readLine()).contains("one is done");
        VzsProcess.signal(process, signal);
        String rest = String.join("\n", err.lines().toList());
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(rest)
                .contains("interrupted")
                .contains("2 rows to do again: ")
                .contains("1 changed in ");
        assertThat(vzs.lines("lab-runs", ".jsonl"))
                .anyMatch(l -> l.contains("\"target\":\"MyVM1\"") && l.contains("\"outcome\":\"CHANGED\""))
                .last()
                .asString()
                .contains("\"event\":\"finish\"", "\"exitCode\":130");
        assertThat(vzs.lines("lab-runs", ".retry.csv")).containsExactly("VMName,Owner", "MyVM3,b", "web04,c");
    }

    @Test
    void inTheMiddleOfAVerb() {
        assertThat(vzs.run("lab", "fault", "add", "PowerOnVM_Task@MyVM3=delay:60m")
                        .code())
                .isZero();
        Path script = vzs.file("on.vzs", "vms(csv().column('VMName')).start();");
        Process process =
                vzs.start("run", "--lab", "--json", "--parallel", "1", script.toString(), "--csv", csv.toString());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> vzs.lines("lab-runs", ".jsonl").stream()
                        .anyMatch(l -> l.contains("\"event\":\"begin\"") && l.contains("MyVM3")));
        Instant sent = Instant.now();
        VzsProcess.signal(process, "TERM");
        Ended ended = Command.await(process);
        assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(ended.code()).isEqualTo(130);
        assertThat(ended.out())
                .contains("\"target\":\"MyVM1\",\"action\":\"start\",\"outcome\":\"CHANGED\"")
                .contains("\"target\":\"web04\",\"action\":\"start\",\"outcome\":\"SKIPPED\"");
        assertThat(vzs.lines("lab-runs", ".retry.csv")).contains("web04,c").doesNotContain("MyVM1,a");
        assertThat(vzs.lines("lab-runs", ".jsonl")).last().asString().contains("\"exitCode\":130");
    }

    @Test
    void inALoopThatNeverEnds() throws Exception {
        Path script = vzs.file("loop.vzs", "log.warn('begun');\nfor (;;) {}\n");
        Process process = vzs.start("run", "--lab", script.toString());
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
        assertThat(err.readLine()).contains("begun");
        VzsProcess.signal(process, "INT");
        assertThat(String.join("\n", err.lines().toList())).contains("interrupted");
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(vzs.lines("lab-runs", ".jsonl")).last().asString().contains("\"exitCode\":130");
    }

    @Test
    void aSecondRunOfTheSameIsKeptOutAndTheKilledFirstHoldsNothing() throws Exception {
        Path script = vzs.file("loop.vzs", "log.warn('begun');\nif (csv().rows.length === 3) sleep('1h');\n");
        Process first = vzs.start("run", script.toString(), "--csv", csv.toString());
        assertThat(first.errorReader(StandardCharsets.UTF_8).readLine()).contains("begun");
        Ended second = vzs.run("run", script.toString(), "--csv", csv.toString());
        assertThat(second.code()).isEqualTo(4);
        assertThat(second.err()).contains("process " + first.pid());
        Path other = vzs.file("other.csv", "VMName\nx\n");
        assertThat(vzs.run("run", script.toString(), "--csv", other.toString()).code())
                .isZero();
        first.destroyForcibly().waitFor();
        vzs.file("vms.csv", "VMName\nx\n");
        assertThat(vzs.run("run", script.toString(), "--csv", csv.toString()).code())
                .isZero();
    }
}
