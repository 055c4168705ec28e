package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.lab.FaultRule;
import org.vzs.problem.ExitCode;
import org.vzs.testing.LabSession;
import org.vzs.testing.RunLab;

/** {@code guard = true} in a batch: nothing destructive without the yes and the endpoint's name on the command line. */
final class BatchGuardTest {
    @TempDir
    Path folder;

    private RunLab lab;

    @BeforeEach
    void open() {
        lab = new RunLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    /** The lab's vCenter twice, under two names; {@code prod} is guarded. */
    private List<Endpoint> endpoints(List<String> on) {
        Endpoint vc = LabSession.endpoint(lab.lab.device("vc"));
        return List.of(named(vc, "prod", true), named(vc, "test", false)).stream()
                .filter(e -> on.isEmpty() || on.contains(e.name()))
                .toList();
    }

    private static Endpoint named(Endpoint e, String name, boolean guard) {
        return new Endpoint(name, e.scheme(), e.host(), e.port(), e.user(), e.credential(), e.fingerprint(), guard);
    }

    private ExitCode run(String script, boolean yes, List<String> on, String... arguments) {
        Path file = lab.file("x.vzs", script);
        RunOptions options = new RunOptions(file, null, on, false, yes, false, 4, List.of(arguments));
        return lab.prepare(options, () -> endpoints(on), Map.of()).execute();
    }

    private long changes() {
        return lab.lab.counters("vc").of("PowerOffVM_Task")
                + lab.lab.counters("vc").of("PowerOnVM_Task");
    }

    @Test
    void theYesOfTheScriptAndThatOfTheCommandLineAloneAreNotEnough() {
        String script = "vms('MyVM1*').on('test').start();\nvms('MyVM2*').on('prod').stop({confirm: false});\n";
        assertThat(run(script, false, List.of())).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err())
                .contains("x.vzs:2: 'prod' is guarded, and stop() may reach it")
                .contains("--on prod --yes");
        assertThat(run(script, true, List.of())).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("'prod' is guarded");
        assertThat(run("vms('MyVM2*').stop({confirm: false});", false, List.of("prod")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("run it with --yes").doesNotContain("--on prod --yes");
        assertThat(changes()).as("nothing was done, not even what comes before").isZero();
    }

    @Test
    void theNameAndTheYesOpenIt() {
        assertThat(run("vms('MyVM2*').stop();", true, List.of("prod"))).isEqualTo(ExitCode.OK);
        assertThat(changes()).isOne();
    }

    @Test
    void aParameterOfTypeEndpointNamesItToo() {
        String script = """
                /**
                 * @param {endpoint} where  the vCenter
                 */
                vms('MyVM2*').on(args.where).stop();
                """;
        assertThat(run(script, true, List.of(), "where=test")).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("'prod' is guarded");
        assertThat(run(script, true, List.of(), "where=prod")).isEqualTo(ExitCode.OK);
        assertThat(changes()).isOne();
    }

    @Test
    void aRunThatLeavesItOutNeedsNothingMore() {
        assertThat(run("vms('MyVM2*').stop({confirm: false});", false, List.of("test")))
                .isEqualTo(ExitCode.OK);
        assertThat(changes()).isOne();
    }

    @Test
    void whatIsNotDestructiveIsNotHeldUp() {
        assertThat(run("vms('MyVM1*').on('prod').start();", false, List.of())).isEqualTo(ExitCode.OK);
        assertThat(changes()).isOne();
    }

    @Test
    void aCallThatNoLookAtTheTextFindsIsStoppedByTheGate() {
        String hidden = "const verb = 'stop'; vms('MyVM2*').on('prod')[verb]({confirm: false});";
        assertThat(run(hidden, true, List.of())).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("'prod' is guarded, and stop would change 1 target there");
        assertThat(changes()).isZero();
        String elsewhere = "const verb = 'stop'; vms('MyVM2*').on('test')[verb]({confirm: false});";
        assertThat(run(elsewhere, false, List.of())).isEqualTo(ExitCode.OK);
        assertThat(changes()).isOne();
    }

    @Test
    void ofTwoMachinesOfOneNameTheRowOfTheOneThatFailedIsDoneAgain() {
        Path file = lab.file("x.vzs", "for (const r of csv().rows) vm({name: r.VMName, on: r.Where}).start();");
        Path csv = lab.file("v.csv", "VMName,Where\nMyVM1,prod\nMyVM1,test\nMyVM3,test\n");
        lab.lab.faults().add(FaultRule.parse("PowerOnVM_Task@MyVM3=taskfault:FileFault*1"));
        RunOptions options = new RunOptions(file, csv, List.of(), false, false, false, 4, List.of());
        assertThat(lab.prepare(options, () -> endpoints(List.of()), Map.of()).execute())
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("1 changed, 1 unchanged, 1 failed");
        assertThat(lab.retry()).containsExactly("VMName,Where", "MyVM3,test");
        Path wrong = lab.file("v.csv", "VMName,Where\nMyWM1,prod\n");
        assertThat(lab.prepare(
                                new RunOptions(file, wrong, List.of(), false, false, false, 4, List.of()),
                                () -> endpoints(List.of()),
                                Map.of())
                        .execute())
                .isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("there is no vm named 'MyWM1'");
    }

    @Test
    void aDryRunIsNeverHeldUp() {
        Path file = lab.file("x.vzs", "vms('MyVM2*').on('prod').stop();");
        RunOptions dry = new RunOptions(file, null, List.of(), true, false, false, 4, List.of());
        assertThat(lab.prepare(dry, () -> endpoints(List.of()), Map.of()).execute())
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("WOULD_CHANGE");
        assertThat(changes()).isZero();
    }
}
