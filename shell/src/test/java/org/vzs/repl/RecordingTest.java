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
                .contains("lab $ vm('MyVM1').snapshot('before-update', {description: 'by hand'})\n")
                .contains("exit 0");
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
    void overwritesNothing() throws IOException {
        Files.writeString(folder.resolve("mine.vzs"), "// precious");
        try (ReplLab lab = new ReplLab(folder)) {
            assertThat(lab.pipe(":record start mine").err()).contains("is there already");
        }
        assertThat(folder.resolve("mine.vzs")).content().isEqualTo("// precious");
    }
}
