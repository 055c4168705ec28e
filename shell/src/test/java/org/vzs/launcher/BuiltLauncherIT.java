package org.vzs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;
import org.vzs.testing.StartUpCaches;

/** The launcher with the program that was really built: its training makes a cache that a script then runs from. */
class BuiltLauncherIT {
    @TempDir
    Path home;

    @Test
    void theRealTrainingMakesACacheThatCoversTheScriptEngine() throws IOException {
        Map<String, String> environment = new LinkedHashMap<>(Map.of(
                "PATH", "/usr/bin:/bin", "HOME", home.toString(), "VZS_JAVA_HOME", System.getProperty("java.home")));
        Path script = Files.writeString(home.resolve("one.vzs"), "log.info(`${1 + 1}`);\n");
        String vzs = Installation.repository().resolve("scripts/vzs").toString();

        Ended version = Command.await(Command.start(home, environment, List.of(vzs, "--version")));
        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("vzs \\d+\\.\\d+\\.\\d+\n");
        assertThat(version.err()).isEmpty();
        List<String> run = List.of(vzs, "run", script.toString());
        assertThat(Command.await(Command.start(home, environment, run)).code()).isZero();
        StartUpCaches.await(home, "run");

        Ended quiet = Command.await(Command.start(home, environment, run));
        assertThat(quiet.code()).as(quiet.err()).isZero();
        environment.put("VZS_JAVA_OPTS", "-Xlog:class+load");
        assertThat(Command.await(Command.start(home, environment, run)).out())
                .containsPattern("org\\.vzs\\.cli\\.RunCommand source: shared objects file")
                .containsPattern("com\\.oracle\\.truffle\\.js\\.lang\\.JavaScriptLanguage source: shared objects file");
        Files.createDirectories(home.resolve(".config/vzs"));
        Files.writeString(home.resolve(".config/vzs/estate.toml"), "[endpoint.vc]\nurl = \"vsphere://127.0.0.1:1\"\n");
        Path listing = Files.writeString(home.resolve("listing.vzs"), "vms().names;\n");
        assertThat(Command.await(Command.start(home, environment, List.of(vzs, "run", listing.toString())))
                        .out())
                .as("the training reads an estate file, too")
                .containsPattern("org\\.tomlj\\.Toml source: shared objects file")
                .containsPattern("org\\.vzs\\.config\\.EstateFile source: shared objects file");
        assertThat(home.resolve(".local"))
                .as("the training leaves nothing in the user's home")
                .satisfies(folder -> {
                    if (Files.isDirectory(folder)) {
                        try (Stream<Path> files = Files.walk(folder)) {
                            assertThat(files.filter(f -> f.toString().contains("training")))
                                    .isEmpty();
                        }
                    }
                });
    }
}
