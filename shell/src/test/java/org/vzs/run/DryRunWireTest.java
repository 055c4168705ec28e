package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.config.Endpoint;
import org.vzs.problem.ExitCode;
import org.vzs.testing.LabSession;
import org.vzs.testing.RunLab;
import org.vzs.testing.SoapServer;
import org.vzs.testing.TestCertificate;

/** A recording proxy on the wire: what leaves the process in a dry run, and what in a real one. */
@SuppressWarnings("NullAway.Init")
final class DryRunWireTest {
    /** All that a dry run may send, by name: a request that is not known here counts as changing. */
    private static final Set<String> READING = Set.of(
            "RetrieveServiceContent",
            "Login",
            "Logout",
            "CreateContainerView",
            "DestroyView",
            "RetrievePropertiesEx",
            "ContinueRetrievePropertiesEx",
            "CancelRetrievePropertiesEx");

    private static TestCertificate certificate;

    @TempDir
    Path folder;

    private RunLab lab;
    private SoapServer proxy;

    @BeforeAll
    static void certificate() {
        certificate = TestCertificate.make();
    }

    @BeforeEach
    void open() {
        lab = new RunLab(folder);
        Endpoint vc = LabSession.endpoint(lab.lab.device("vc"));
        proxy = SoapServer.inFrontOf(vc.port(), String.valueOf(vc.fingerprint()), certificate);
    }

    @AfterEach
    void close() {
        proxy.close();
        lab.close();
    }

    private ExitCode run(Path script, boolean whatIf) {
        Endpoint vc = LabSession.endpoint(lab.lab.device("vc"));
        Endpoint through = new Endpoint(
                "vc", vc.scheme(), "127.0.0.1", proxy.port(), vc.user(), vc.credential(), proxy.fingerprint(), false);
        Path csv = lab.names("MyVM1", "MyVM2", "MyVM3");
        RunOptions options = new RunOptions(script, csv, List.of(), whatIf, true, false, 4, List.of());
        return lab.prepare(options, () -> List.of(through), Map.of()).execute();
    }

    private Set<String> changing() {
        return proxy.requests().stream()
                .map(SoapServer.Request::operation)
                .filter(o -> !READING.contains(o))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"power-on.vzs", "power-off.vzs", "snapshot-create.vzs", "snapshot-remove.vzs"})
    void noChangingRequestLeavesTheProcess(String script) {
        assertThat(run(RunLab.script(script), true)).isEqualTo(ExitCode.OK);
        assertThat(proxy.count("RetrievePropertiesEx")).as("it has looked").isPositive();
        assertThat(changing()).isEmpty();
        assertThat(run(RunLab.script(script), false)).isEqualTo(ExitCode.OK);
        assertThat(changing())
                .as("the proxy sees a real run")
                .anyMatch(o -> o.endsWith("_Task") || o.endsWith("Guest"));
    }

    @Test
    void norDoesOneWhateverTheVerbIs() {
        Path all = lab.file("all.vzs", """
                const chosen = vms(csv().column('VMName'));
                for (const dry of [() => chosen.start(), () => chosen.stop(), () => chosen.suspend(),
                        () => chosen.shutdown({then: 'stop', after: '1s'}), () => chosen.restart({hard: true}),
                        () => chosen.snapshot('x'), () => chosen.removeSnapshots(), () => vms('MyVM1').start()]) {
                    dry();
                }
                """);
        assertThat(run(all, true)).as(lab.err()).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out()).contains("stop", "suspend", "snapshot \"x\"", "WOULD_CHANGE");
        assertThat(proxy.count("RetrievePropertiesEx")).isPositive();
        assertThat(changing()).isEmpty();
        assertThat(lab.journal()).isEmpty();
    }
}
