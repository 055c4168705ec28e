package org.vzs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.testing.Command.Ended;

/** Which JDK the launcher takes. The JDKs here are made up: their java prints the name of its folder. */
class JdkSearchIT {
    @TempDir
    Path temporary;

    private Installation vzs;

    @BeforeEach
    void install() throws IOException {
        vzs = new Installation(temporary).withProgram().unset("VZS_JAVA_HOME").set("PATH", tools());
    }

    @Test
    void theOrderIsOwnVariableJavaHomePathInstalled() throws IOException {
        Path onPath = jdk(temporary.resolve("on path"), "25.0.1");
        Path link = Files.createSymbolicLink(temporary.resolve("alternatives"), onPath.resolve("bin/java"));
        Files.createSymbolicLink(Path.of(tools()).resolve("java"), link);
        jdk(vzs.jvms.resolve("installed"), "26");
        vzs.set("JAVA_HOME", jdk(temporary.resolve("java home"), "25").toString());
        vzs.set("VZS_JAVA_HOME", jdk(temporary.resolve("own"), "25").toString());

        assertThat(vzs.run()).isEqualTo(new Ended(0, "own\n", ""));
        assertThat(vzs.unset("VZS_JAVA_HOME").run()).isEqualTo(new Ended(0, "java home\n", ""));
        assertThat(vzs.unset("JAVA_HOME").run()).isEqualTo(new Ended(0, "on path\n", ""));
        Files.delete(Path.of(tools()).resolve("java"));
        assertThat(vzs.run()).isEqualTo(new Ended(0, "installed\n", ""));
    }

    @Test
    void theHighestInstalledOneIsTakenAndOldOnesAreNot() throws IOException {
        vzs.set("JAVA_HOME", jdk(temporary.resolve("old"), "17.0.15").toString());
        jdk(vzs.jvms.resolve("a"), "25.0.9");
        jdk(vzs.jvms.resolve("b"), "25.0.10");
        jdk(vzs.jvms.resolve("c"), "25");
        jdk(vzs.jvms.resolve("d"), "9.0.4");
        Files.createDirectories(vzs.jvms.resolve("e"));
        assertThat(vzs.run()).isEqualTo(new Ended(0, "b\n", ""));
        jdk(vzs.jvms.resolve("a2"), "26-ea");
        assertThat(vzs.run()).isEqualTo(new Ended(0, "a2\n", ""));
    }

    @ParameterizedTest
    @CsvSource({"25.0.3, 0", "24.0.2, 2", "1.8.0_452, 2"})
    void withoutAReleaseFileJavaIsAsked(String version, int code) throws IOException {
        Path home = jdk(temporary.resolve("bare"), version);
        Files.delete(home.resolve("release"));
        vzs.set("VZS_JAVA_HOME", home.toString());
        assertThat(vzs.run().code()).isEqualTo(code);
    }

    @Test
    void anOwnVariableThatIsWrongIsAnErrorEvenWhereAnotherJdkWouldDo() throws IOException {
        jdk(vzs.jvms.resolve("good"), "25");
        Ended absent = vzs.set("VZS_JAVA_HOME", "/nowhere").run();
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err()).contains("VZS_JAVA_HOME is /nowhere", "no bin/java");
        Path old = jdk(temporary.resolve("old"), "21.0.7");
        Ended tooOld = vzs.set("VZS_JAVA_HOME", old.toString()).run();
        assertThat(tooOld.code()).isEqualTo(2);
        assertThat(tooOld.err()).contains("is Java 21.0.7, vzs needs 25");
    }

    @Test
    void whereThereIsNoneItSaysWhatToInstall() throws IOException {
        jdk(vzs.jvms.resolve("old"), "17.0.15");
        Ended ended = vzs.run("--json");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("no JDK 25", "openjdk-25-jdk", "temurin-25-jdk", "VZS_JAVA_HOME");
    }

    private static Path jdk(Path home, String version) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$*" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; else echo '%s'; fi
                """.formatted(version, home.getFileName()));
        Installation.executable(java);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** A folder with the programs that the launcher uses and no others: no java, whatever this machine has. */
    private String tools() throws IOException {
        Path folder = temporary.resolve("tools");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Installation.programs(folder, "sed", "readlink", "stat", "cksum");
        }
        return folder.toString();
    }
}
