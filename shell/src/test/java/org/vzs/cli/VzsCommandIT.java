package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command.Ended;

/** The program as a process: what goes in, what comes out, and the exit code. */
class VzsCommandIT {
    @TempDir
    Path home;

    private VzsProcess vzs;

    @BeforeEach
    void prepare() {
        vzs = new VzsProcess(home);
    }

    @Test
    void helpAndVersionAreWhatStandardOutputIsFor() {
        Ended help = vzs.run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .startsWith("Usage: vzs ")
                .contains("  run ", "  endpoint ", "  lab ", "130  interrupted");
        assertThat(help.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
        assertThat(help.err()).isEmpty();
        Ended version = vzs.run("--version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("vzs \\d+\\.\\d+\\.\\d+\\n");
        assertThat(vzs.run("-V").out()).isEqualTo(version.out());
    }

    @Test
    void aWrongCommandLineIsTwoLinesAndExitCode2() {
        usage("there is no command 'rnu'\n     did you mean 'run'? vzs --help shows what there is\n", "rnu");
        usage("there is no option '--whatif'\n     did you mean '--what-if'?", "run", "x.vzs", "--whatif");
        usage("which script? give a FILE\n     vzs run --help shows what there is\n", "run");
        usage("--parallel must be at least 1\n", "run", "x.vzs", "--parallel", "0");
        usage("'x' is none\n", "run", "x.vzs", "--parallel", "x");
        usage("there is no place for the argument 'x'\n", "lab", "status", "x");
        usage("which command?\n", "lab");
    }

    private void usage(String message, String... words) {
        Ended ended = vzs.run(words);
        assertThat(ended.err()).startsWith("vzs: ").contains(message);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void withoutAnEstateTheFirstUseOfItFails() {
        Path uses = vzs.file("uses.vzs", "print('before');\nvms();\n");
        Ended ended = vzs.run("run", uses.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEqualTo("before\n");
        assertThat(ended.err())
                .contains("estate.toml: there is no estate file")
                .contains("VZS_ESTATE")
                .contains("--lab");
        assertThat(vzs.run("run", vzs.file("none.vzs", "print(1)").toString()).code())
                .isZero();
        assertThat(vzs.run("endpoint", "list").code()).isEqualTo(2);
    }

    @Test
    void everyMistakeOfTheEstateFileIsNamedByLineAndColumn() {
        Path estate = vzs.file("config/vzs/estate.toml", """
                [endpoint.vc]
                url = "vspere://192.0.2.1"
                usr = "administrator@vsphere.local"
                credential = "env:NOT_SET_ANYWHERE"
                fingerprint = "md5:00"
                [endpoint.other]
                password = "hunter2"
                """);
        Ended ended = vzs.run("endpoint", "list");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains(estate + ":2:1: ", "did you mean 'vsphere'?")
                .contains(estate + ":3:1: unknown key 'usr'")
                .contains(estate + ":5:1: ")
                .contains(estate + ":6:")
                .contains(estate + ":7:1: unknown key 'password'")
                .doesNotContain("hunter2");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void standardOutputHoldsOneDocumentWhateverTheScriptPrints() throws Exception {
        Path script = vzs.file("talk.vzs", """
                print('printed'); console.log('logged'); console.error('an error'); log.warn('a warning');
                table(hosts());
                vm('MyVM1').snapshot('日本');
                """);
        Ended ended = vzs.run("run", "--lab", "--json", script.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).hasSize(1);
        JsonNode result =
                new ObjectMapper().readTree(ended.out()).get("results").get(0);
        assertThat(result.get("action").textValue()).isEqualTo("snapshot \"日本\"");
        assertThat(ended.err()).contains("printed", "logged", "an error", "a warning", "esx01");
    }

    @Test
    void namesAreUtf8WhateverTheLocale() {
        vzs.set("LANG", "C").set("LC_ALL", "C");
        Path script = vzs.file("on.vzs", """
                /** @csv {string} VMName  the machine */
                vms(csv().column('VMName')).names.forEach(n => print(n));
                """);
        Ended found = vzs.run(
                "run",
                "--lab",
                script.toString(),
                "--csv",
                vzs.file("a.csv", "VMName\n経理サーバー\n").toString());
        assertThat(found.err()).isEmpty();
        assertThat(found.out()).isEqualTo("経理サーバー\n");
        Ended absent = vzs.run(
                "run",
                "--lab",
                script.toString(),
                "--csv",
                vzs.file("b.csv", "VMName\n経理サーバ\n").toString());
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err()).contains("there is no vm named '経理サーバ'").contains("did you mean 経理サーバー?");
    }

    @Test
    void aBareEnvironmentIsEnough() {
        Ended ended = vzs.bare()
                .run(
                        "run",
                        "--lab",
                        vzs.file("one.vzs", "print(vms('MyVM*').length)").toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEqualTo("3\n");
        assertThat(ended.code()).isZero();
        assertThat(home.resolve(".local/state/vzs/lab")).isDirectory();
    }

    @Test
    void aDryRunAndTheRealRunNameTheSameActionsAndSuccessIsQuiet() {
        Path csv = vzs.file("vms.csv", "VMName\r\nMyVM1\r\nMyVM2\r\nMyVM3\r\n");
        String script =
                Path.of("../scripts/power-on.vzs").toAbsolutePath().normalize().toString();
        Ended dry = vzs.run("run", "--lab", script, "--csv", csv.toString(), "--what-if");
        assertThat(dry.code()).isZero();
        assertThat(dry.out())
                .contains("MyVM1   vc        start   WOULD_CHANGE", "MyVM3")
                .doesNotContain("MyVM2");
        Ended real = vzs.run("run", "--lab", script, "--csv", csv.toString());
        assertThat(real.code()).isZero();
        assertThat(real.out() + real.err()).isEmpty();
        assertThat(vzs.lines("lab-runs", ".jsonl")).anyMatch(l -> l.contains("\"changed\":2,\"unchanged\":1"));
    }

    @Test
    void aSyntaxErrorShowsFileLineColumnTheLineAndACaret() {
        Path script = vzs.file("wrong.vzs", "print(1);\n  vms('a'.start();\n");
        Ended ended = vzs.run("run", script.toString());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .contains(script + ":2:18: ")
                .contains("\n      vms('a'.start();\n" + " ".repeat(21) + "^\n");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws Exception {
        String folder = Files.createDirectories(home.resolve("a folder")).toString();
        Ended ended = vzs.run("run", "--lab", folder);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).isEqualTo("vzs: " + folder + ": that is a folder, not a script\n");
        assertThat(vzs.run("run", "--lab", vzs.file("x.vzs", "csv()").toString(), "--csv", folder)
                        .err())
                .contains(folder + ": that is a folder");
    }
}
