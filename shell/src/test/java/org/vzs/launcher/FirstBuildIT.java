package org.vzs.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;

/** The first run builds what is missing. Maven is a script here that puts the tiny program into place. */
class FirstBuildIT {
    private static final String PROGRAM = "main one, library one\n";

    @TempDir
    Path temporary;

    private Installation vzs;
    private Path bin;

    @BeforeEach
    void install() throws IOException {
        bin = Files.createDirectories(temporary.resolve("bin"));
        vzs = new Installation(temporary).set("PATH", bin + ":/usr/bin:/bin");
        Installation finished = new Installation(Files.createDirectories(temporary.resolve("finished"))).withProgram();
        Files.createSymbolicLink(temporary.resolve("product"), finished.target);
    }

    @Test
    void buildsOnceAndTellsSoOnStderrOnly() throws IOException {
        Path go = temporary.resolve("go");
        mavenThatWaitsFor(go);
        Process first = vzs.start();
        BufferedReader told = first.errorReader();
        assertThat(told.readLine()).startsWith("vzs: first run: building in " + vzs.folder);
        assertThat(told.readLine()).matches("vzs: building, \\d+ s: vzs-shell: compile");
        Files.createFile(go);
        assertThat(told.readLine()).matches("vzs: built in \\d+ s");
        assertThat(Command.await(first)).isEqualTo(new Ended(0, PROGRAM, ""));
        assertThat(vzs.run()).isEqualTo(new Ended(0, PROGRAM, ""));
        assertThat(calls()).hasSize(1).first().asString().contains("package");
    }

    @Test
    void twoFirstRunsAtOnceBuildOnce() throws IOException {
        Path go = temporary.resolve("go");
        mavenThatWaitsFor(go);
        Process first = vzs.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> !calls().isEmpty());
        Process second = vzs.start();
        assertThat(second.errorReader().readLine()).contains("another vzs is building");
        Files.createFile(go);
        assertThat(Command.await(first).out()).isEqualTo(PROGRAM);
        assertThat(Command.await(second).out()).isEqualTo(PROGRAM);
        assertThat(calls()).hasSize(1);
    }

    @Test
    void aFailedBuildNamesItsLogAndIsTriedAgain() throws IOException {
        maven("echo '[ERROR] no such thing'; exit 1");
        Ended failed = vzs.run();
        assertThat(failed.code()).isEqualTo(2);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .contains(
                        "[ERROR] no such thing",
                        vzs.target.resolve("vzs-build.log").toString());
        assertThat(vzs.target.resolve("vzs-build.log")).content().contains("no such thing");

        maven("cp -r '%s'/product/. shell/target/".formatted(temporary));
        assertThat(vzs.run().out()).isEqualTo(PROGRAM);
    }

    @Test
    void aBuildThatLeavesNothingIsAFailure() throws IOException {
        maven("exit 0");
        assertThat(vzs.run().code()).isEqualTo(2);
    }

    @Test
    void aStoppedFirstRunStopsMaven() throws IOException {
        maven("trap 'echo stopped >>calls; exit 1' TERM; while :; do sleep 0.1; done");
        Process process = vzs.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> !calls().isEmpty());
        process.toHandle().destroy();
        assertThat(Command.await(process).code()).isEqualTo(128 + 15);
        await().atMost(Duration.ofMinutes(1)).until(() -> calls().contains("stopped"));
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws IOException {
        Installation.programs(bin, "sed", "readlink");
        Ended ended = vzs.set("PATH", bin.toString()).run();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("Maven is not installed", "apt-get install maven");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidSo() throws IOException {
        maven("exit 1");
        Files.delete(vzs.target);
        Files.createFile(vzs.target); // refuses even root
        Ended ended = vzs.run();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("cannot be written", "mvn -DskipTests package");
    }

    private void mavenThatWaitsFor(Path go) throws IOException {
        maven("while [ ! -e '%s' ]; do sleep 0.1; done; cp -r '%s'/product/. shell/target/".formatted(go, temporary));
    }

    private void maven(String action) throws IOException {
        Path mvn = bin.resolve("mvn");
        Files.writeString(mvn, """
                #!/bin/sh
                echo "$*" >>calls
                echo '[INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ vzs-shell ---'
                %s
                """.formatted(action));
        Installation.executable(mvn);
    }

    private List<String> calls() throws IOException {
        Path file = vzs.folder.resolve("calls");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
