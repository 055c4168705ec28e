package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ExitCode;
import org.vzs.repl.complete.ApiTypes;
import org.vzs.run.Output;
import org.vzs.script.api.CallDoc;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Members;
import org.vzs.testing.ReplLab;

final class PipedInputTest {
    @TempDir
    Path folder;

    private ReplLab lab;

    @BeforeEach
    void open() {
        lab = new ReplLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void isPlainAndComplete() {
        ReplLab.Piped piped = lab.pipe("vms()");
        assertThat(piped.code()).isEqualTo(ExitCode.OK);
        assertThat(piped.out())
                .doesNotContain("\033")
                .doesNotContain("not shown")
                .doesNotContain("lab>");
        assertThat(piped.out().lines()).hasSizeGreaterThan(40);
        assertThat(piped.out().lines().findFirst().orElseThrow())
                .containsSubsequence("name", "powerState", "endpoint", "host", "cluster", "cpus", "memoryGB", "id");
    }

    @Test
    void asksNobodyAndTakesNoLineForAnAnswer() {
        assertThat(lab.pipe("ask('headFailure', 'What then?') === null", "1 + 1")
                        .out())
                .isEqualTo("true\n2\n");
    }

    @Test
    void readsWhatIsNotWholeToItsEnd() {
        assertThat(lab.pipe("[1,", "2].map(x =>", "x * 2)", "3").out()).isEqualTo("2\n4\n3\n");
    }

    @Test
    void endsAtTheFirstLineThatIsWrong() {
        ReplLab.Piped piped = lab.pipe("1", "nonsense(", "2");
        assertThat(piped.code()).isEqualTo(ExitCode.SCRIPT);
        assertThat(piped.out()).isEqualTo("1\n");
    }

    @Test
    void asksNobody() {
        ReplLab.Piped piped = lab.pipe("vm('MyVM2').stop()", "vm('MyVM2').powerState");
        assertThat(piped.code()).isEqualTo(ExitCode.USAGE);
        assertThat(piped.err()).contains("nobody can be asked");
        assertThat(lab.pipe("vm('MyVM2').powerState").out()).isEqualTo("PoweredOn\n");
    }

    @Test
    void aDryRunChangesNothing() {
        assertThat(lab.pipe(":what-if on", "vms('MyVM*').stop()").out()).contains("WOULD_CHANGE");
        assertThat(lab.pipe("vm('MyVM2').powerState").out()).isEqualTo("PoweredOn\n");
    }

    @Test
    void givesTheLastResultAsAFile() {
        assertThat(lab.pipe("vms('MyVM1')", ":json vms.json", ":csv vms.csv").code())
                .isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("vms.json")).content().contains("\"name\" : \"MyVM1\"", "\"cpus\" : 2");
        assertThat(folder.resolve("vms.csv"))
                .content()
                .startsWith("name,powerState,")
                .contains("\nMyVM1,PoweredOff,");
        assertThat(lab.pipe("1", ":json vms.json").err()).contains("is there already");
    }

    @Test
    void aNameOfTheShellCannotBeHidden() {
        assertThat(lab.pipe("const vms = 1").err()).contains("'vms' is a name of the shell");
    }

    @Test
    void anObjectIsNoBlock() {
        assertThat(lab.pipe("{a: 1, b: 'x'}").out()).isEqualTo("a  1\nb  x\n");
    }

    @Test
    void helpComesFromTheMembers() {
        assertThat(lab.pipe(":help vm.snapshot").out())
                .contains(
                        "vm.snapshot(name, {description",
                        "Options:",
                        "quiesce: ",
                        "timeout: how long",
                        "Errors:",
                        "Example:");
        assertThat(lab.pipe(":help snapshot.remove").out()).contains("gate.confirm: ");
        assertThat(lab.pipe(":help vm.snapshto").err()).contains("did you mean 'vm.snapshot'");
    }

    @Test
    void everyOptionSaysWhatItMeans() {
        ApiTypes.nouns()
                .forEach((noun, type) -> ApiTypes.members(type)
                        .forEach(m -> assertThat(CallDoc.options(m.doc()))
                                .as(noun + "." + m.name())
                                .allSatisfy((name, meaning) ->
                                        assertThat(meaning).as(name).isNotBlank())));
        Members.of(Globals.class)
                .all()
                .forEach(m -> assertThat(CallDoc.options(m.doc()).values())
                        .as(m.name())
                        .doesNotContain(""));
    }

    @Test
    void whateverGoesWrongIsSaidInWords() {
        assertThat(lab.pipe(":watch 99999999999999999999s 1").err())
                .contains("too long a duration")
                .doesNotContain("\tat ");
    }

    @Test
    void aNameOfTheShellCannotBeAssigned() {
        assertThat(lab.pipe("1;\nfor (const v of [1]) {\n  vms = v }").err())
                .contains("'vms' is a name of the shell\n      vms = v }\n      ^");
        assertThat(lab.pipe("const o = {}; o.vms = 1; (vms => vms)(2) == 2 && vms == vms")
                        .out())
                .isEqualTo("true\n");
    }

    @Test
    void answersBeforeTheNextLineComesAndEndsAtCtrlC() throws Exception {
        try (PipedOutputStream typed = new PipedOutputStream()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new PipedInputStream(typed), StandardCharsets.UTF_8));
            PipedInput input =
                    new PipedInput(lab.settings(), lines, new Output(print, print, false, false, lab.redactor));
            FutureTask<ExitCode> session = new FutureTask<>(input::run);
            Thread.ofPlatform().daemon().start(session);
            typed.write("6 * 7\n".getBytes(StandardCharsets.UTF_8));
            typed.flush();
            Awaitility.await().until(() -> out.toString(StandardCharsets.UTF_8).equals("42\n"));
            input.interrupt();
            assertThat(session.get(20, TimeUnit.SECONDS)).isEqualTo(ExitCode.INTERRUPTED);
        }
    }

    @Test
    void everyMemberCanBeLookedUp() {
        ApiTypes.nouns()
                .forEach((noun, type) -> ApiTypes.members(type)
                        .forEach(m -> assertThat(m.doc().value())
                                .as(noun + "." + m.name())
                                .isNotBlank()));
        assertThat(lab.pipe(":help results.ok", ":help snapshot.remove", ":help csv")
                        .code())
                .isEqualTo(ExitCode.OK);
    }
}
