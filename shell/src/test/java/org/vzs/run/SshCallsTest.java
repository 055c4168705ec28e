package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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

/** The raw way in, {@code ssh()}, through the gate. */
class SshCallsTest {
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

    private ExitCode run(String text, String... flags) {
        return lab.run(lab.file("it.vzs", text), null, flags);
    }

    @Test
    void aCommandIsAChangeAndItsEndIsTheResult() {
        assertThat(run("print(ssh('hn1').run(['vzctl', 'start', 105]).stdout)", "json"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.err()).contains("Container start in progress...");
        assertThat(lab.out()).contains("\"target\":\"hn1\",\"action\":\"vzctl start 105\",\"outcome\":\"CHANGED\"");
    }

    @Test
    void aDryRunPlansItAndReadsAllTheSame() {
        String text = """
                const hn1 = ssh('hn1');
                const end = hn1.run(['vzctl', 'start', '105']);
                print(end.exitStatus + end.stdout);
                print(hn1.run(['vzctl', 'status', '105'], {readOnly: true}).stdout);
                """;
        assertThat(run(text, "what-if")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).startsWith("0\n").contains("down").contains("WOULD_CHANGE");
    }

    @Test
    void anotherStatusThanExpectedIsAFailure() {
        assertThat(run("ssh('hn1').run(['vzctl', 'start', '101'])")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("hn1 $ vzctl start 101: exit 32: Container is already running");
        assertThat(run("ssh('hn1').run(['vzctl', 'start', '101'], {ok: [0, 32]})"))
                .isEqualTo(ExitCode.OK);
        assertThat(run("print(ssh('hn1').run(['vzctl', 'start', '101'], {readOnly: true}).exitStatus)"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).endsWith("32\n");
        assertThat(run("ssh('hn1').run(['cat', '/nothing'], {readOnly: true, ok: [0]})"))
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void oneOfManyThatFailsStopsNoOther() {
        String text = """
                const ends = ssh('hn*').run(['vzctl', 'start', '101']);
                print(ends.map(e => `${e.endpoint} ${e.outcome} ${e.exitStatus}`).join('; '));
                """;
        assertThat(run(text)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out()).contains("hn1 FAILED 32; hn2 ");
        assertThat(run("print(ssh(['hn2', 'hn1', 'hn2']).endpoints.join())")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).endsWith("hn2,hn1\n");
    }

    @Test
    void aDryRunPlansForEach() {
        String text = """
                const ends = ssh('hn*').run(['vzctl', 'start', '105']);
                print(ends.map(e => `${e.endpoint} ${e.outcome} ${e.exitStatus}`).join('; '));
                print(ssh('hn*').run(['vzlist', '-H'], {readOnly: true}).every(e => e.stdout !== ''));
                """;
        assertThat(run(text, "what-if")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).startsWith("hn1 WOULD_CHANGE null; hn2 WOULD_CHANGE null\ntrue\n");
    }

    @Test
    void aWildcardThatMatchesNothingIsAnError() {
        assertThat(run("ssh('web*').run(['uptime'])")).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("there is no endpoint named 'web*'");
    }

    @Test
    void aCommandLineIsNoArgv() {
        assertThat(run("ssh('hn1').run('vzctl start 105')")).isEqualTo(ExitCode.SCRIPT);
        assertThat(lab.err()).contains("not a command line");
        assertThat(run("ssh('hn1').run(['echo', '$(id)', \"a'b\"], {readOnly: true})"))
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void aDestructiveCommandNeedsAYes() {
        String text = "ssh('hn1').run(['vzctl', 'stop', '101'], {destructive: true})";
        assertThat(run(text)).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("needs a yes");
        assertThat(run(text, "yes")).isEqualTo(ExitCode.OK);
    }

    @Test
    void anEndpointThatIsNotThereOrHasNoCommands() {
        assertThat(run("ssh('hn9')")).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("no endpoint named 'hn9'", "hn1");
        assertThat(run("ssh('vc').run(['ls'], {readOnly: true})")).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("no program can be run there");
    }

    @Test
    void textGoesUpAndComesBackAsItIs() {
        String text = """
                const hn1 = ssh('hn1');
                const text = 'a $HOME `id` "q" \\'s\\'\\nü\\n';
                hn1.upload({text}, '/tmp/with blank', {mode: '0600'});
                print(hn1.download('/tmp/with blank') === text);
                print(hn1.run(['test', '-f', '/tmp/with blank.vzs-part'], {readOnly: true}).exitStatus);
                hn1.upload({text}, '/nowhere/x');
                """;
        assertThat(run(text)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out()).startsWith("true\n1\n");
        assertThat(lab.err()).contains("upload /nowhere/x: exit 1: tee: /nowhere/x.vzs-part");
    }

    @Test
    void onlyAFileThatWasGivenAsAParameterIsRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        Path given = Files.writeString(folder.resolve("given"), "given\n");
        String text = """
                /** Sends.
                 * @param {file} file which
                 * @param {string} other another */
                ssh('hn1').upload({file: args.file}, '/tmp/given');
                print(ssh('hn1').download('/tmp/given'));
                ssh('hn1').upload({file: args.other}, '/tmp/other');
                """;
        assertThat(run(text, "file=" + given, "other=" + secret)).isEqualTo(ExitCode.USAGE);
        assertThat(lab.out()).contains("given");
        assertThat(lab.err()).contains("was not given as a parameter of type file");
        assertThat(run(text, "file=" + folder.resolve("missing"), "other=x")).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("there is no such file");
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfACommandIsNeverSaidToHaveChangedOrFailed() {
        lab.lab.faults().add(FaultRule.parse("vzctl_start@105=drop:after*1"));
        assertThat(run("ssh('hn1').run(['vzctl', 'start', '105'])", "json")).isEqualTo(ExitCode.STILL_RUNNING);
        assertThat(lab.out()).contains("STILL_RUNNING", "its end was not seen");
    }

    @Test
    void aParameterOfTypeEndpointMustNameOne() {
        String text = "/** X.\n * @param {endpoint} node where */\nssh(args.node);";
        assertThat(run(text, "node=hn3")).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("node: there is no endpoint named 'hn3'", "did you mean");
    }

    @Test
    void theLibraryFindsTheFirstOfTwoOfOneName() throws Exception {
        for (String place : List.of("mine", "theirs")) {
            Files.createDirectories(folder.resolve(place + "/area"));
            Files.writeString(folder.resolve(place + "/area/one.vzs"), "/** From " + place + ". */");
        }
        Files.writeString(folder.resolve("theirs/area/two.vzs"), "/** Two.\n * @parm x */");
        Files.writeString(folder.resolve("theirs/area/Not_A_Name.vzs"), "/** No. */");
        Library library = new Library(
                List.of(new RunbookFolder(folder.resolve("mine")), new RunbookFolder(folder.resolve("theirs"))));
        assertThat(library.names()).containsExactly("area/one", "area/two");
        assertThat(library.get("area/one").head().summary()).isEqualTo("From mine.");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> library.get("area/two")))
                .hasMessageContaining("two.vzs:2:4: unknown tag @parm");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> library.get("one")))
                .hasMessageContaining("did you mean area/one?");
    }
}
