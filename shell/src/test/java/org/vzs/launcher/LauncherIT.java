package org.vzs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;

/** The launcher hands everything through to java and back, wherever it is started from. */
class LauncherIT {
    @TempDir
    Path temporary;

    private Installation vzs;

    @BeforeEach
    void install() throws IOException {
        vzs = new Installation(temporary).withProgram();
    }

    @Test
    void startsFromAnyFolderByARelativePath() {
        Ended ended = Command.await(vzs.startAs(vzs.folder.resolve("scripts"), "./vzs"));
        assertThat(ended).isEqualTo(new Ended(0, "main one, library one\n", ""));
    }

    @Test
    void followsAChainOfAbsoluteAndRelativeLinks() throws IOException {
        Path bin = Files.createDirectories(temporary.resolve("a bin"));
        Path absolute = Files.createSymbolicLink(bin.resolve("absolute"), vzs.launcher);
        Files.createSymbolicLink(bin.resolve("relative"), bin.relativize(absolute));
        Path last = Files.createSymbolicLink(temporary.resolve("last"), Path.of("a bin/relative"));
        assertThat(Command.await(vzs.startAs(Path.of("/"), last.toString())).out())
                .isEqualTo("main one, library one\n");
    }

    @Test
    void isFoundOnThePathThroughALink() throws IOException {
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("vzs"), vzs.launcher);
        vzs.set("PATH", bin + ":/usr/bin:/bin").set("CDPATH", "/usr");
        assertThat(Command.await(vzs.startAs(Path.of("/"), "sh", "-c", "vzs args"))
                        .out())
                .isEqualTo("args\n");
        assertThat(Command.await(vzs.startAs(bin, "sh", "vzs", "args")).out()).isEqualTo("args\n");
    }

    @Test
    void handsArgumentsOnUnchanged() {
        Ended ended = vzs.run("args", "a b", "", "*", "$HOME", "-n", "Büro-ß-日本");
        assertThat(ended).isEqualTo(new Ended(0, "args|a b||*|$HOME|-n|Büro-ß-日本\n", ""));
    }

    @Test
    void startsWithAnEmptyEnvironment() {
        Ended ended = Command.await(vzs.startAs(
                temporary,
                "/usr/bin/env",
                "-i",
                "VZS_JAVA_HOME=" + System.getProperty("java.home"),
                "" + vzs.launcher));
        assertThat(ended).isEqualTo(new Ended(0, "main one, library one\n", ""));
    }

    @Test
    void handsTheExitCodeBack() {
        assertThat(vzs.run("exit", "0").code()).isZero();
        assertThat(vzs.run("exit", "6").code()).isEqualTo(6);
    }

    @Test
    void aSignalReachesJavaItself() throws IOException {
        Process process = vzs.start("wait");
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("ready");
        process.toHandle().destroy(); // SIGTERM to the one process there is; Process.destroy() would close the pipes
        assertThat(out.readLine()).isEqualTo("bye");
        assertThat(Command.await(process).code()).isEqualTo(128 + 15);
    }

    @Test
    void addsTheFlagsOfTheUser() {
        vzs.set("VZS_JAVA_OPTS", "-Xmx32m -XX:+PrintFlagsFinal");
        assertThat(vzs.run().out()).containsPattern("MaxHeapSize += 33554432 ").contains("main one");
    }
}
