package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command.Ended;

/** What nobody has foreseen: no stack trace, and what was done is reported and in the journal all the same. */
class DefectIT {
    @TempDir
    Path home;

    @Test
    void aScriptThatUsesUpTheMemory() {
        VzsProcess vzs = new VzsProcess(home).jvm("-Xmx96m");
        Path script = vzs.file("big.vzs", """
                vm('MyVM1').start();
                const all = [];
                for (;;) all.push(new Array(1000000).fill(all.length + 0.5));
                """);
        Ended ended = vzs.run("run", "--lab", script.toString());
        assertThat(ended.code()).as(ended.err()).isEqualTo(3);
        assertThat(ended.err())
                .contains("the memory is used up", "VZS_JAVA_OPTS")
                .contains("1 changed in ")
                .doesNotContain("\tat ", "Exception in thread");
        assertThat(vzs.lines("lab-runs", ".jsonl"))
                .anyMatch(l -> l.contains("\"outcome\":\"CHANGED\""))
                .last()
                .asString()
                .contains("\"event\":\"finish\"", "\"exitCode\":3");
    }

    @Test
    void aDefectOfVzsIsOneLineAndAStackTraceOnlyOnDemand() {
        // A JDK without its HTTP server stands for any defect: the lab cannot be made.
        VzsProcess vzs = new VzsProcess(home).jvm("--limit-modules=java.base,java.net.http,jdk.unsupported");
        Ended ended = vzs.run("endpoint", "list", "--lab");
        assertThat(ended.code()).as(ended.err()).isEqualTo(3);
        assertThat(ended.err())
                .contains("internal error", "NoClassDefFoundError", "VZS_DEBUG=1 shows more")
                .doesNotContain("\tat ");
        assertThat(vzs.set("VZS_DEBUG", "1").run("endpoint", "list", "--lab").err())
                .contains("\tat org.vzs.");
    }
}
