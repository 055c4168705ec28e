package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.lab.FaultRule;
import org.vzs.lab.LabDevice;
import org.vzs.lab.LabOptions;
import org.vzs.problem.ExitCode;
import org.vzs.testing.RunLab;

/** One batch run after another on the lab's vCenter, over the wire. */
final class BatchRunTest {
    private static final Pattern CHANGING = Pattern.compile(
            ".*_Task|ShutdownGuest|RebootGuest|StandbyGuest|Create(?!ContainerView|PropertyCollector|Filter).*");

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

    private Path all() {
        return lab.names("MyVM1", "MyVM2", "MyVM3");
    }

    private Set<String> changingRequests() {
        return lab.lab.counters("vc").all().keySet().stream()
                .filter(o -> CHANGING.matcher(o).matches())
                .collect(Collectors.toSet());
    }

    @Test
    void theFourScriptsDoWhatTheyPromiseAndAreQuiet() {
        assertThat(lab.run(RunLab.script("power-on.vzs"), all())).isEqualTo(ExitCode.OK);
        assertThat(lab.run(RunLab.script("snapshot-create.vzs"), all(), "date=202601010000"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.run(RunLab.script("power-off.vzs"), all())).isEqualTo(ExitCode.OK);
        assertThat(lab.run(RunLab.script("snapshot-remove.vzs"), all(), "yes")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).isEmpty();
        assertThat(lab.err()).isEmpty();
        assertThat(lab.journal()).anyMatch(l -> l.contains("\"action\":\"snapshot \\\"202601010000\\\"\""));
        lab.run(
                lab.file(
                        "look.vzs",
                        "vms('MyVM*').where({powerState: 'PoweredOff'}).names.forEach(n => print(n));"
                                + "print(vms('MyVM*').snapshots().length)"),
                null);
        assertThat(lab.out()).isEqualTo("MyVM1\nMyVM2\nMyVM3\n0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"power-on.vzs", "power-off.vzs", "snapshot-create.vzs", "snapshot-remove.vzs"})
    void aDryRunPrintsTheActionsOfTheRealRunAndSendsNoChange(String script) {
        lab.lab.counters("vc").clear();
        assertThat(lab.run(RunLab.script(script), all(), "what-if", "json")).isEqualTo(ExitCode.OK);
        assertThat(lab.lab.counters("vc").total()).isPositive();
        assertThat(changingRequests()).isEmpty();
        List<String> planned = actions(lab.out(), "WOULD_CHANGE");
        assertThat(lab.journal()).isEmpty();
        assertThat(lab.run(RunLab.script(script), all(), "yes", "json")).isEqualTo(ExitCode.OK);
        assertThat(changingRequests()).isNotEmpty();
        assertThat(actions(lab.out(), "CHANGED")).isEqualTo(planned).isNotEmpty();
    }

    private static List<String> actions(String json, String outcome) {
        return Pattern.compile(
                        "\"target\":\"([^\"]*)\",\"action\":\"((?:[^\"\\\\]|\\\\.)*)\",\"outcome\":\"" + outcome + "\"")
                .matcher(json)
                .results()
                // The snapshot's name is the minute of the run.
                .map(m -> m.group(1) + " " + m.group(2).replaceAll("\\d{12}", "DATE"))
                .toList();
    }

    @Test
    void theJsonDocumentStandsAloneAndKeepsItsKeys() {
        assertThat(lab.run(RunLab.script("power-on.vzs"), lab.names("MyVM1", "MyVM2"), "json"))
                .isEqualTo(ExitCode.OK);
        String document = lab.out()
                .replaceAll("\\d{8}T\\d{6}Z-[0-9a-f]{4}", "RUN")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\"task-\\d+\"", "\"TASK\"");
        assertThat(document).isEqualTo("""
                {"run":"RUN","script":"../scripts/power-on.vzs","summary":{"changed":1,"unchanged":1,"skipped":0,\
                "failed":0,"stillRunning":0,"wouldChange":0},"results":[\
                {"endpoint":"vc","id":"vm-1001","target":"MyVM1","action":"start","outcome":"CHANGED","task":"TASK",\
                "started":"TIME","ended":"TIME","detail":""},\
                {"endpoint":"vc","id":"vm-1002","target":"MyVM2","action":"start","outcome":"UNCHANGED","task":null,\
                "started":"TIME","ended":"TIME","detail":"is PoweredOn"}]}
                """);
    }

    @Test
    void withoutAYesNothingIsDoneNotEvenWhatComesBefore() {
        Path script = lab.file("x.vzs", "vms(csv().column('VMName')).start();\nvms('MyVM2').stop();\n");
        lab.lab.counters("vc").clear();
        assertThat(lab.run(script, all())).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("x.vzs:2: stop() needs a yes").contains("--yes");
        assertThat(lab.lab.counters("vc").total()).isZero();
        // A call that no look at the text finds is stopped by the gate.
        Path hidden = lab.file("y.vzs", "const verb = 'stop'; vms('MyVM2')[verb]();\n");
        assertThat(lab.run(hidden, null)).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("needs a yes").contains("y.vzs:1:");
        assertThat(changingRequests()).isEmpty();
        assertThat(lab.run(script, all(), "yes")).isEqualTo(ExitCode.OK);
    }

    @Test
    void whatFailedGoesToTheRetryFileWhichCanBeRunAgain() {
        lab.lab.faults().add(FaultRule.parse("PowerOnVM_Task@MyVM3=taskfault:FileFault*1"));
        Path csv = lab.file("vms.csv", "\uFEFFsep=;\r\nVMName;Owner\r\nMyVM1;a\r\n MyVM3 ;\"b;\"\"c\"\"\"\r\n");
        Path script = lab.file("on.vzs", "vms(csv().column('VMName')).start();");
        assertThat(lab.run(script, csv)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err())
                .contains("FAILED")
                .contains("1 changed, 1 failed in ")
                .contains("1 row to do again: ");
        assertThat(lab.retry()).containsExactly("\uFEFFsep=;", "VMName;Owner", "MyVM3;\"b;\"\"c\"\"\"");
        Path again = lab.state
                .resolve("runs")
                .toFile()
                .listFiles((d, n) -> n.endsWith(".retry.csv"))[0]
                .toPath();
        assertThat(lab.run(script, again, "json")).isEqualTo(ExitCode.OK);
        assertThat(actions(lab.out(), "CHANGED")).containsExactly("MyVM3 start");
    }

    @Test
    void whatStandsInNoRowIsSaidNotToBeInTheRetryFile() {
        lab.lab.faults().add(FaultRule.parse("PowerOnVM_Task=taskfault:FileFault"));
        Path script = lab.file("on.vzs", "csv().column('VMName'); vms('MyVM1').start(); vms('MyVM*').start();");
        assertThat(lab.run(script, lab.names("MyVM2"))).isEqualTo(ExitCode.FAILED);
        assertThat(lab.retry()).isEmpty();
        assertThat(lab.err()).contains(" that are not as wanted stand in no row of ");
    }

    @Test
    void theSameMachineTwiceIsDoneOnce() {
        assertThat(lab.run(RunLab.script("power-on.vzs"), lab.names("MyVM1", "MyVM1", "MyVM1"), "json"))
                .isEqualTo(ExitCode.OK);
        assertThat(actions(lab.out(), "CHANGED")).containsExactly("MyVM1 start");
    }

    @Test
    void wrongNamesEndTheRunBeforeAnythingIsDone() {
        lab.lab.counters("vc").clear();
        Path csv = lab.file(
                "vms.csv", "VMName\nMyVM1\nweb01\nMyWM2\nMyVM*\n\"a \"\"quoted\"\"\n<name> & more\"\n$(reboot)\n");
        assertThat(lab.run(RunLab.script("power-on.vzs"), csv)).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err())
                .contains("2 vms are named 'web01'")
                .contains("there is no vm named 'MyWM2'")
                .contains("there is no vm named 'MyVM*'")
                .contains("there is no vm named 'a \"quoted\"")
                .contains("there is no vm named '$(reboot)'");
        assertThat(changingRequests()).isEmpty();
        assertThat(lab.retry()).isEmpty();
    }

    @Test
    void anExpiredSessionInTheMiddleIsNotNoticed() {
        lab.lab.faults().add(FaultRule.parse("PowerOnVM_Task=expire*1#2"));
        assertThat(lab.run(RunLab.script("power-on.vzs"), all(), "json")).isEqualTo(ExitCode.OK);
        assertThat(actions(lab.out(), "CHANGED")).hasSize(2);
    }

    @Test
    void aConnectionCutInTheMiddleIsNeverCalledSuccessUnlessItWas() {
        lab.lab.faults().add(FaultRule.parse("PowerOnVM_Task@MyVM1=drop"));
        ExitCode exitCode = lab.run(RunLab.script("power-on.vzs"), all(), "json");
        String json = lab.out();
        assertThat(exitCode).isIn(ExitCode.FAILED, ExitCode.STILL_RUNNING);
        assertThat(actions(json, "CHANGED")).containsExactly("MyVM3 start");
    }

    @Test
    void anInterruptLeavesTheJournalAndTheRestToDoAgain() throws InterruptedException {
        lab.close();
        lab = new RunLab(folder.resolve("slow"), LabOptions.standard().withTimeScale(1000));
        Path csv = lab.names("MyVM1", "MyVM3", "web04", "dev-bo");
        Path script = lab.file("on.vzs", "vms(csv().column('VMName')).start();");
        RunOptions options = new RunOptions(script, csv, List.of(), false, false, false, 1, List.of());
        BatchRun run = lab.prepare(options);
        Thread interrupter = Thread.ofPlatform().start(() -> {
            Awaitility.await().until(() -> lab.lab.counters("vc").of("WaitForUpdatesEx") > 0);
            run.interrupt();
        });
        List<String> names = existing(csv);
        ExitCode exitCode = run.execute();
        interrupter.join();
        assertThat(names).hasSize(4);
        assertThat(exitCode).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(lab.journal())
                .last()
                .asString()
                .contains("\"event\":\"finish\"")
                .contains("\"exitCode\":130");
        assertThat(lab.journal()).filteredOn(l -> l.contains("\"begin\"")).hasSize(1);
        assertThat(lab.retry()).hasSize(4).first().isEqualTo("VMName");
        assertThat(lab.err())
                .contains("STILL_RUNNING")
                .contains("1 still running")
                .contains("3 skipped");
    }

    private static List<String> existing(Path csv) {
        return CsvFile.read(csv, CsvSchema.any()).rows().stream()
                .map(r -> String.valueOf(r.cells().get("VMName")))
                .toList();
    }

    @Test
    void anEndlessScriptCanBeInterrupted() throws InterruptedException {
        Path script = lab.file("loop.vzs", "vm('MyVM1').start(); log.warn('looping'); while (true);");
        BatchRun run = lab.prepare(lab.options(script, null));
        Thread interrupter = Thread.ofPlatform().start(() -> {
            StringBuilder seen = new StringBuilder();
            Awaitility.await().until(() -> seen.append(lab.err()).toString().contains("looping"));
            run.interrupt();
        });
        assertThat(run.execute()).isEqualTo(ExitCode.INTERRUPTED);
        interrupter.join();
        assertThat(lab.journal()).anyMatch(l -> l.contains("\"outcome\":\"CHANGED\""));
    }

    @Test
    void anInterruptEndsTheWaitForAServerThatSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = new Endpoint(
                    "vc",
                    "vsphere",
                    "127.0.0.1",
                    silent.getLocalPort(),
                    "root",
                    Credential.of(new Secret("x")),
                    null,
                    false);
            BatchRun run =
                    lab.prepare(lab.options(RunLab.script("power-on.vzs"), all()), () -> List.of(endpoint), Map.of());
            AtomicReference<Instant> sent = new AtomicReference<>(Instant.MAX);
            Thread interrupter = Thread.ofPlatform().start(() -> {
                try (Socket _ = silent.accept()) {
                    sent.set(Instant.now());
                    run.interrupt();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(run.execute()).isEqualTo(ExitCode.INTERRUPTED);
            interrupter.join();
            assertThat(Duration.between(sent.get(), Instant.now()))
                    .as("the driver itself would wait for ten seconds")
                    .isLessThan(Duration.ofSeconds(8));
            assertThat(lab.journal()).last().asString().contains("\"exitCode\":130");
            assertThat(lab.retry()).hasSize(4);
        }
    }

    @Test
    void aTimeOutOfOursIsNoFailure() {
        lab.close();
        lab = new RunLab(folder.resolve("slow"), LabOptions.standard().withTimeScale(1000));
        Path script = lab.file("on.vzs", "vms(csv().column('VMName')).start({timeout: '200ms'});");
        assertThat(lab.run(script, lab.names("MyVM1"))).isEqualTo(ExitCode.STILL_RUNNING);
        assertThat(lab.err()).contains("STILL_RUNNING  task-");
        assertThat(lab.retry()).isEmpty();
    }

    @Test
    void theScriptIsWrong() {
        assertThat(lab.run(lab.file("s.vzs", "vms();\nvms(.start();\n"), null)).isEqualTo(ExitCode.SCRIPT);
        assertThat(lab.err()).contains("s.vzs:2:5: ").contains("    vms(.start();\n        ^\n");
        assertThat(lab.run(lab.file("t.vzs", "vm('MyVM1').strat();"), null)).isEqualTo(ExitCode.SCRIPT);
        assertThat(lab.err()).contains("did you mean start?");
    }

    @Test
    void whatAnAsyncFunctionThrowsIsNotLost() {
        Path script = lab.file("a.vzs", "async function f() {\n  await 1;\n  throw new Error('late');\n}\nf();\n");
        assertThat(lab.run(script, null)).isEqualTo(ExitCode.SCRIPT);
        assertThat(lab.err()).contains("a.vzs:3:", "Error: late");
        Path names = lab.file("b.vzs", "(async () => { await 1; vm('MyWM1').start(); })();");
        assertThat(lab.run(names, null)).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("there is no vm named 'MyWM1'");
        Path caught =
                lab.file("c.vzs", "(async () => { try { await Promise.reject(1); } catch { print('caught'); } })();");
        assertThat(lab.run(caught, null)).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).isEqualTo("caught\n");
        assertThat(lab.journal()).filteredOn(l -> l.contains("\"finish\"")).hasSize(3);
    }

    @Test
    void theInputIsWrong() {
        assertThat(lab.run(RunLab.script("power-on.vzs"), null)).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("give --csv FILE with the column VMName");
        assertThat(lab.run(folder.resolve("none.vzs"), null)).isEqualTo(ExitCode.USAGE);
        assertThat(lab.run(RunLab.script("power-off.vzs"), all(), "timeout=soon", "tiemout=5m"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("'soon' is not a duration").contains("did you mean timeout?");
        assertThat(lab.run(RunLab.script("power-on.vzs"), lab.file("c.csv", "VmName\nx\n")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("c.csv:1:1: ").contains("did you mean VMName?");
    }

    @Test
    void anotherRunHoldsTheLock() {
        Path script = lab.file("x.vzs", "print('ran')");
        String key = script.toAbsolutePath().normalize() + "\n\n";
        try (RunLock _ = RunLock.acquire(lab.state, key, new RunId("other"))) {
            assertThat(lab.run(script, null)).isEqualTo(ExitCode.LOCKED);
            assertThat(lab.run(script, null, "what-if")).isEqualTo(ExitCode.OK);
            assertThat(lab.run(lab.file("y.vzs", "1"), null)).isEqualTo(ExitCode.OK);
        }
        assertThat(lab.run(script, null)).isEqualTo(ExitCode.OK);
    }

    @Test
    void aWrongPasswordIsAnEndpointThatRefusesAndIsNotRepeated() {
        LabDevice vc = lab.lab.device("vc");
        Endpoint wrong = new Endpoint(
                "vc",
                "vsphere",
                vc.host(),
                vc.port(),
                vc.user(),
                Credential.of(new Secret("hunter2")),
                vc.fingerprint(),
                false);
        BatchRun run = lab.prepare(lab.options(RunLab.script("power-on.vzs"), all()), () -> List.of(wrong), Map.of());
        assertThat(run.execute()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(lab.err()).startsWith("vzs: vc: ").doesNotContain("hunter2");
        assertThat(lab.retry()).isEmpty();
    }

    @Test
    void aSecretArgumentIsMaskedEverywhere() {
        Path script = lab.file("s.vzs", """
                /**
                 * @param {secret} password  a password
                 */
                print(args.password);
                log.warn(`it is ${args.password}`);
                vm('MyVM1').snapshot(args.password, {description: args.password});
                vm('MyVM1').start();
                throw new Error(args.password);
                """);
        String secret = "pa\"ss\\w é";
        BatchRun run = lab.prepare(
                lab.options(script, null, "password=env:PW"),
                () -> lab.lab.devices().values().stream()
                        .map(org.vzs.testing.LabSession::endpoint)
                        .toList(),
                Map.of("PW", secret));
        assertThat(run.execute()).isEqualTo(ExitCode.SCRIPT);
        String everything = lab.out() + lab.err() + String.join("\n", lab.journal());
        assertThat(everything).contains("****").doesNotContain("pa\"ss").doesNotContain("pa\\\"ss");
        assertThat(Arrays.asList(everything.split("\n"))).anyMatch(l -> l.contains("snapshot \\\"****\\\""));
    }

    @Test
    void aStateFolderThatCannotBeWrittenStopsTheRunBeforeAnythingIsDone() {
        lab.file("state", "a file where the folder should be");
        lab.lab.counters("vc").clear();
        assertThat(lab.run(RunLab.script("power-on.vzs"), all())).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("cannot write to the state folder").contains("XDG_STATE_HOME");
        assertThat(lab.lab.counters("vc").total()).isZero();
    }
}
