package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.lab.FaultRule;
import org.vzs.problem.ExitCode;
import org.vzs.testing.RunLab;

/** Connections cut in the middle of a batch, before or after the server took the request. */
class CutConnectionTest {
    private static final List<String> NAMES = List.of("MyVM1", "MyVM3", "web04", "scan01", "dev-bo");

    @TempDir
    Path folder;

    private RunLab lab;
    private Path script;
    private Path csv;

    @BeforeEach
    void open() {
        lab = new RunLab(folder);
        script = lab.file("on.vzs", "vms(csv().column('VMName')).start();");
        csv = lab.names(NAMES.toArray(String[]::new));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PowerOnVM_Task=drop*1#1",
                "PowerOnVM_Task=drop*1#3",
                "PowerOnVM_Task=drop:after*1#1",
                "PowerOnVM_Task=drop:after*1#3",
                "PowerOnVM_Task=drop#3",
                "PowerOnVM_Task=drop:after#3",
                "WaitForUpdatesEx=drop*2#2",
                "RetrievePropertiesEx=drop*1#1",
                "*=expire*1#6"
            })
    void nothingIsClaimedThatIsNotSoAndTheRestIsDoneByTheRetryFile(String fault) throws Exception {
        lab.lab.faults().add(FaultRule.parse(fault));
        ExitCode exitCode = lab.prepare(new RunOptions(script, csv, List.of(), false, false, true, 1, List.of()))
                .execute();
        String document = lab.out();
        String err = lab.err();
        // A rule with a number of times is gone when it has struck so often; one without strikes for ever.
        boolean forEver = !fault.contains("*1") && !fault.contains("*2");
        assertThat(lab.lab.faults().list()).hasSize(forEver ? 1 : 0);
        lab.lab.faults().clear();
        Set<String> done = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        for (JsonNode result : new ObjectMapper().readTree(document).get("results")) {
            String name = result.get("target").textValue();
            switch (result.get("outcome").textValue()) {
                case "CHANGED", "UNCHANGED" -> done.add(name);
                case "FAILED", "SKIPPED" -> open.add(name);
                default -> assertThat(result.get("outcome").textValue()).isEqualTo("STILL_RUNNING");
            }
        }
        assertThat(exitCode == ExitCode.OK).as(err).isEqualTo(done.size() == NAMES.size());
        assertThat(poweredOn()).containsAll(done);
        assertThat(lab.retry().stream().skip(1)).containsExactlyInAnyOrderElementsOf(open);
        assertThat(lab.run(script, csv)).as("a second run mends it").isEqualTo(ExitCode.OK);
        assertThat(poweredOn()).containsAll(NAMES);
    }

    private List<String> poweredOn() {
        Path look = lab.file("look.vzs", "vms().where({powerState: 'PoweredOn'}).names.forEach(n => print(n));");
        assertThat(lab.run(look, null)).isEqualTo(ExitCode.OK);
        return lab.out().lines().toList();
    }

    @Test
    void anEndpointThatDropsEveryRequestIsUnreachable() {
        lab.lab.faults().add(FaultRule.parse("*=drop"));
        assertThat(lab.run(script, csv)).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(lab.err()).startsWith("vzs: vc: ").doesNotContain("internal error");
        assertThat(lab.retry()).isEmpty();
    }
}
