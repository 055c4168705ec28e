package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vzs.testing.Command;

/** The packaged program with a home folder of its own and nothing else in its environment. */
final class VzsProcess {
    final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> flags = new ArrayList<>();

    VzsProcess(Path home) {
        this.home = home;
        set("HOME", home.toString());
        set("XDG_STATE_HOME", home.resolve("state").toString());
        set("XDG_CONFIG_HOME", home.resolve("config").toString());
    }

    VzsProcess set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Further flags of the JVM. */
    VzsProcess jvm(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    VzsProcess bare() {
        environment.clear();
        return this;
    }

    /** Writes a file below the home folder. */
    Path file(String name, String text) {
        try {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it without a terminal. */
    Process start(String... words) {
        Path jar = Path.of("target", "vzs.jar").toAbsolutePath();
        assertThat(jar).as("the program must be packaged first: mvn package").exists();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + home));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(words));
        return Command.start(home, environment, command);
    }

    Command.Ended run(String... words) {
        return Command.await(start(words));
    }

    /** The lines of the files in a folder of the state whose names end so. */
    List<String> lines(String folder, String suffix) {
        Path runs = home.resolve("state/vzs").resolve(folder).resolve("runs");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runs)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal, such as {@code INT}, as a shell or cron would. */
    static void signal(Process process, String signal) {
        Command.Ended kill = Command.await(
                Command.start(Path.of("/"), Map.of(), List.of("/bin/kill", "-" + signal, "" + process.pid())));
        assertThat(kill.code()).as(kill.err()).isZero();
    }
}
