package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Credentials;
import org.vzs.problem.ExitCode;
import org.vzs.run.BatchRun;
import org.vzs.run.Output;
import org.vzs.run.RunEnvironment;
import org.vzs.run.RunOptions;
import org.vzs.run.RunbookTest;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

final class RecordingTest {
    @TempDir
    Path folder;

    private record Run(ExitCode code, String out, String err) {}

    private Run run(ReplLab lab, Path script, boolean yes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                lab.redactor);
        ReplSettings settings = lab.settings();
        ExitCode code = new BatchRun(
                        new RunOptions(script, null, List.of(), false, yes, true, 8, List.of()),
                        new RunEnvironment(
                                folder.resolve("run-state"),
                                settings.endpoints(),
                                settings.drivers(),
                                new Credentials(Map.of(), null),
                                output,
                                settings.clock(),
                                "somebody",
                                "test"))
                .execute();
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> actions(String json) {
        return json.replace(" ", "")
                .lines()
                .flatMap(l -> java.util.regex.Pattern.compile(
                                "\"target\":\"([^\"]*)\",\"action\":\"((?:[^\"\\\\]|\\\\.)*)\",\"outcome\":\"([^\"]*)\"")
                        .matcher(l)
                        .results()
                        .map(m -> m.group(1) + " " + m.group(2) + " " + m.group(3)))
                .toList();
    }

    @Test
    void theDraftGivesTheSameActionsOnAFreshLab() throws IOException {
        ReplLab.Piped typed;
        try (ReplLab lab = new ReplLab(folder.resolve("one"))) {
            typed = lab.pipe(
                    "vm('MyVM1').powerState",
                    ":record start tidy-up",
                    "const mine = vms('MyVM*')",
                    "mine.where({powerState: 'PoweredOff'}).start()",
                    "vm('nobody')".replace("nobody", "MyVM1") + ".snapshot('before-update', {description: 'by hand'})",
                    "const mine = vm('MyVM3')",
                    "mine.name",
                    "_ + '!'",
                    "vm('MyVM2').stop({confirm: false})",
                    ":record stop");
        }
        assertThat(typed.code()).as(typed.err()).isEqualTo(ExitCode.OK);
        Path script = folder.resolve("one/tidy-up.vzs");
        assertThat(script)
                .content()
                .contains("@param {string} [vm=MyVM1]", "@param {string} [snapshot=before-update]")
                .contains("vm(args.vm).snapshot(args.snapshot, {description: args.description});")
                .contains("let mine = vms(args.vms);")
                .contains("@changes start");
        assertThat(folder.resolve("one/tidy-up.transcript"))
                .content()
                .startsWith("# A run of tidy-up, as it was typed at the prompt\n# with vms=MyVM*\n")
                .contains("\n#   lab> vm('MyVM1').snapshot('before-update', {description: 'by hand'})\n")
                .contains("\n#   1 changed\n");
        try (ReplLab lab = new ReplLab(folder.resolve("two"))) {
            Run run = run(lab, script, false);
            assertThat(run.code()).as(run.err() + Files.readString(script)).isEqualTo(ExitCode.OK);
            assertThat(actions(run.out()))
                    .containsExactly(
                            "MyVM1 start CHANGED",
                            "MyVM3 start CHANGED",
                            "MyVM1 snapshot\\\"before-update\\\" CHANGED",
                            "MyVM2 stop CHANGED");
        }
    }

    @Test
    void aSecretIsInNeitherFile() throws IOException {
        try (ReplLab lab = new ReplLab(folder)) {
            lab.pipe(":record start s", "print('hunter2-hunter2')", "1", ":record stop");
        }
        assertThat(Files.readString(folder.resolve("s.vzs")))
                .doesNotContain("hunter2")
                .contains("left out");
        assertThat(Files.readString(folder.resolve("s.transcript")))
                .doesNotContain("hunter2")
                .contains("carried a secret");
    }

    @Test
    void aSecretThatIsOnlyShownIsNotWrittenEither() throws IOException {
        try (ReplLab lab = new ReplLab(folder)) {
            lab.pipe(
                    ":record start s",
                    "'it is hunter2' + '-hunter2'",
                    "print('pass' + 'word = open-' + 'sesame')",
                    "ssh('hn1').run(['echo', 'hun' + 'ter2-hunter2'], {readOnly: true})",
                    ":record stop");
        }
        assertThat(Files.readString(folder.resolve("s.transcript")))
                .contains("it is ****", "hn1 $ echo")
                .doesNotContain("hunter2-hunter2", "open-sesame");
    }

    @Test
    void whatWasSaidByCommandIsReplayedWithoutADevice() throws IOException {
        Path books = Files.createDirectories(folder.resolve("mine"));
        try (ReplLab lab = new ReplLab(folder)) {
            ReplLab.Piped typed = lab.pipe(
                    ":record start mine/look",
                    "ssh('hn1').run(['hostname'], {readOnly: true}).stdout",
                    "ssh('hn1').run(['vzctl', 'start', '105'])",
                    "vm('MyVM1').strat()".replace("strat()", "name"),
                    ":record stop");
            assertThat(typed.code()).as(typed.err()).isEqualTo(ExitCode.OK);
        }
        assertThat(books.resolve("look.vzs"))
                .content()
                .contains("@param {endpoint} [endpoint=hn1]", "ssh(args.endpoint).run(['vzctl', 'start', '105']);");
        // What is not said by command cannot be replayed (ADR 0030).
        Path script = books.resolve("look.vzs");
        Files.writeString(script, Files.readString(script).replaceAll("(?m)^vm\\(.*\n", ""));
        List<RunbookTest.Outcome> outcomes =
                new RunbookTest(new Library(List.of(new RunbookFolder(folder)))).test("mine/look");
        assertThat(outcomes).hasSize(1).first().satisfies(o -> {
            assertThat(o.problems()).isEmpty();
            assertThat(o.commands()).isEqualTo(2);
        });
    }

    @Test
    void anAnswerIsAParameterOfTheDraftAndTheReplayHasNoQuestionLeft() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.enter(":record start mine/asks");
            String line = "ssh('hn1').run(['ls', ask('%s', 'What then?')], {readOnly: true}).stdout\r";
            prompt.type(line.formatted("note")).await("What then? (empty for no answer)");
            prompt.enter("spare unit");
            prompt.type(line.formatted("other")).await("What then? (empty for no answer)");
            prompt.enter("hunter2-hunter2");
            prompt.enter(":record stop");
        }
        assertThat(folder.resolve("mine/asks.vzs"))
                .content()
                .contains("@param {string} [note=spare unit]", "ask('note', 'What then?')")
                .doesNotContain("hunter2", "[other");
        Path script = folder.resolve("mine/asks.vzs");
        Files.writeString(script, Files.readString(script).replaceAll("(?m)^.*'other'.*\n", ""));
        Path transcript = folder.resolve("mine/asks.transcript");
        Files.writeString(transcript, Files.readString(transcript).replaceAll("(?ms)^hn1 \\$ ls '\\*.*", ""));
        assertThat(new RunbookTest(new Library(List.of(new RunbookFolder(folder)))).test("mine/asks"))
                .singleElement()
                .satisfies(o -> assertThat(o.problems()).isEmpty())
                .satisfies(o -> assertThat(o.commands()).isEqualTo(1));
    }

    @Test
    void valuesOfEveryKindBecomeParameters() throws IOException {
        try (ReplLab lab = new ReplLab(folder)) {
            lab.pipe(
                    ":what-if on",
                    ":record start p",
                    "containers(['101', 'web02']).on('hn1').length",
                    "container(101).set({cpuunits: 2000, ioprio: 6})",
                    "vms().on('vc').where({cluster: 'Production', powerState: 'PoweredOff'}).length",
                    "vms([\"it's\"].filter(v => false)).length",
                    ":record stop");
        }
        assertThat(folder.resolve("p.vzs"))
                .content()
                .contains("@param {string} [container=101]", "@param {number} [cpuunits=2000]")
                .contains("containers([args.container, args.container2]).on(args.endpoint).length;")
                .contains("container(args.container).set({cpuunits: args.cpuunits, ioprio: args.ioprio});")
                .contains("vms().on(args.endpoint2).where({cluster: args.cluster, powerState: 'PoweredOff'}).length;")
                .contains("vms([\"it's\"]");
    }

    @Test
    void whatWasLeftRunningAndWhatNeededAYesAreInTheDraftToo() throws IOException {
        try (ReplLab lab = new ReplLab(folder.resolve("one"));
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.enter(":record start later");
            prompt.enter("vm('MyVM1').start({wait: false})");
            prompt.type("vm('MyVM2').stop()\r").await("[y/N]");
            prompt.enter("y");
            prompt.enter("vm('MyVM3').start(); vm('MyVM3').strat()");
            prompt.enter("vm('MyVM3').strat()");
            assertThat(prompt.enter(":record stop")).contains("run it with: vzs run --lab --yes later.vzs");
        }
        Path script = folder.resolve("one/later.vzs");
        assertThat(script)
                .content()
                .contains("@example vzs run later.vzs --yes -- vm='MyVM1'")
                .contains(
                        "vm(args.vm).start({wait: false});\nvm(args.vm2).stop();\n// This line did something, then it")
                .containsOnlyOnce("strat");
        try (ReplLab lab = new ReplLab(folder.resolve("two"))) {
            Run run = run(lab, script, true);
            assertThat(actions(run.out())).hasSize(2).last().isEqualTo("MyVM2 stop CHANGED");
        }
    }

    @Test
    void whatAScriptWouldNotKnowOfIsRefused() {
        try (ReplLab lab = new ReplLab(folder)) {
            assertThat(lab.pipe(":use vc", ":record start r").err()).contains("':use' narrows this session");
            assertThat(lab.pipe(":record start r", ":use vc").err()).contains("a script would not know of it");
            assertThat(lab.pipe(":record start nowhere/r").err()).contains("there is no folder");
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(folder.resolve("mine.vzs"), "// precious");
        try (ReplLab lab = new ReplLab(folder)) {
            assertThat(lab.pipe(":record start mine").err()).contains("is there already");
        }
        assertThat(folder.resolve("mine.vzs")).content().isEqualTo("// precious");
    }
}
