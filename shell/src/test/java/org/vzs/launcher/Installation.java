package org.vzs.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;

/**
 * The launcher in a folder of its own (with blanks in its name) and with a home of its own. In this copy the place where
 * JDKs are looked for, {@code /usr/lib/jvm}, is an empty folder.
 */
final class Installation {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    final Path folder;
    final Path launcher;
    final Path target;
    final Path jvms;
    private final Map<String, String> environment = new LinkedHashMap<>();

    Installation(Path temporary) throws IOException {
        folder = Files.createDirectories(temporary.resolve("an installation"));
        target = Files.createDirectories(folder.resolve("shell/target"));
        jvms = Files.createDirectories(temporary.resolve("jvm"));
        launcher = Files.createDirectories(folder.resolve("scripts")).resolve("vzs");
        String script = Files.readString(repository().resolve("scripts/vzs"));
        assertThat(script).contains("/usr/lib/jvm/*");
        Files.writeString(launcher, script.replace("/usr/lib/jvm/*", "'" + jvms + "'/*"));
        executable(launcher);
        set("PATH", "/usr/bin:/bin");
        set("HOME", Files.createDirectories(temporary.resolve("home")).toString());
        set("VZS_JAVA_HOME", JDK.toString());
        set("VZS_AOT", "off");
    }

    /** The root of the repository that is being tested. */
    static Path repository() throws IOException {
        return Path.of("..").toRealPath();
    }

    static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Puts these programs into a folder, for a path that has them and no others: not all that this machine has. */
    static void programs(Path folder, String... names) throws IOException {
        for (String name : names) {
            Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\nexec /usr/bin/" + name + " \"$@\"\n");
            executable(file);
        }
    }

    /** Puts the tiny program in, as a finished build would. */
    Installation withProgram() throws IOException {
        TinyProgram.write(target, "one", "one");
        Files.writeString(target.resolve("vzs.build"), "0123456789abcdef0123456789abcdef\n");
        return this;
    }

    /** Lets the start-up cache be made and used. */
    Installation withCache() {
        return unset("VZS_AOT");
    }

    Installation set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Installation unset(String variable) {
        environment.remove(variable);
        return this;
    }

    Process start(String... arguments) {
        return startAs(folder, launcher.toString(), arguments);
    }

    Process startAs(Path workingFolder, String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(List.of(arguments));
        return Command.start(workingFolder, environment, command);
    }

    Ended run(String... arguments) {
        return Command.await(start(arguments));
    }

    Path cacheFolder() {
        return Path.of(environment.getOrDefault("HOME", "")).resolve(".cache/vzs");
    }

    List<Path> caches() {
        if (!Files.isDirectory(cacheFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cacheFolder())) {
            return files.filter(f -> f.toString().endsWith(".aot")
                            && !f.getFileName().toString().equals("new.aot"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Waits until there are so many caches, and the process that made the last one has let go of its lock. */
    void awaitCaches(int number) {
        await().atMost(Duration.ofMinutes(3)).until(() -> caches().size() == number && trainingIsOver());
    }

    private boolean trainingIsOver() {
        List<String> command =
                List.of("flock", "-n", cacheFolder().resolve("lock").toString(), "true");
        return Command.await(Command.start(folder, environment, command)).code() == 0;
    }
}
