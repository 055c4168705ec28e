package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the commands of one page, one after the other in one shell, in the folder {@code vzs} of a new home, which holds a
 * copy of {@code scripts/}. The command {@code vzs} is the packaged one; it takes the shell's own output for a terminal.
 */
final class PageShell {
    private static final char MARK = '\u001E';
    private static final long MOST_MINUTES = 8;

    private final Path folder;
    private final Path home;
    private final Path output;
    private final StringBuilder script = new StringBuilder();
    private int files;
    private int commands;

    PageShell(Path folder, Path repository) throws IOException {
        this.folder = folder;
        this.home = folder.resolve("home");
        this.output = folder.resolve("output");
        Path work = Files.createDirectories(home.resolve("vzs"));
        Path scripts = Files.createDirectories(work.resolve("scripts"));
        try (Stream<Path> all = Files.list(repository.resolve("scripts"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.copy(file, scripts.resolve(file.getFileName().toString()));
            }
        }
        String vzs = """
                #!/bin/sh
                terminals=
                [ -n "$VZS_PAGE_OUTPUT" ] && [ /proc/self/fd/1 -ef "$VZS_PAGE_OUTPUT" ] && terminals=1
                [ -n "$VZS_PAGE_OUTPUT" ] && [ /proc/self/fd/2 -ef "$VZS_PAGE_OUTPUT" ] && terminals=${terminals}2
                exec '%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \\
                    --sun-misc-unsafe-memory-access=allow -Dvzs.tty=$terminals -cp '%s:%s' org.vzs.cli.Main "$@"
                """.formatted(
                System.getProperty("java.home"),
                repository.resolve("shell/target/vzs.jar").toAbsolutePath().normalize(),
                bundled(repository.resolve("stdlib"), folder.resolve("classes")));
        for (Path program :
                List.of(Files.createDirectories(folder.resolve("bin")).resolve("vzs"), scripts.resolve("vzs"))) {
            Files.writeString(program, vzs);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.createFile(output);
        script.append("exec >>'").append(output).append("' 2>&1\n");
        script.append("trap 'kill $(jobs -p) 2>/dev/null' EXIT\n");
        script.append("cd '").append(work).append("' || exit\n");
        script.append("true\n");
    }

    /** The bundled runbooks as in their jar, which is built only after these tests; the class path entry. */
    private static Path bundled(Path source, Path classes) throws IOException {
        Path stdlib = classes.resolve("stdlib");
        List<String> index = new ArrayList<>();
        try (Stream<Path> files = Files.walk(source, 2)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(vzs|transcript)"))
                    .toList()) {
                String name = source.relativize(file).toString();
                Path copy = stdlib.resolve(name);
                Files.createDirectories(stdlib.resolve(name.substring(0, name.indexOf('/'))));
                Files.copy(file, copy);
                index.add(name);
            }
        }
        Files.write(stdlib.resolve("index"), index);
        return classes;
    }

    /** Writes a file at this point. */
    void file(String name, String text) throws IOException {
        Path copy = folder.resolve("file" + files++);
        Files.writeString(copy, text);
        script.append("_status=$?; mkdir -p \"$(dirname ").append(name).append(")\"; cp '");
        script.append(copy).append("' ").append(name).append("; (exit $_status)\n");
    }

    /** Runs a command at this point. */
    void command(String text) {
        // A command sees the status of the one before it, so that a page can say: echo $?
        script.append("_status=$?; printf '\\036%d\\n' ").append(commands++).append("; (exit $_status)\n");
        script.append(text).append('\n');
    }

    /** Runs all, and gives what each command has printed, masked. */
    List<List<String>> run() throws IOException, InterruptedException {
        Path file = folder.resolve("page.sh");
        Files.writeString(file, script);
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", file.toString())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "HOME",
                        home.toString(),
                        "PATH",
                        folder.resolve("bin") + ":/usr/local/bin:/usr/bin:/bin",
                        "LANG",
                        "C.UTF-8",
                        "TZ",
                        "UTC",
                        "VZS_PAGE_OUTPUT",
                        output.toString()));
        Process shell = builder.start();
        try {
            boolean ended = shell.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            assertThat(ended)
                    .as("the page ends; so far:\n%s", Files.readString(output))
                    .isTrue();
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
        String[] parts = Files.readString(output).split(String.valueOf(MARK), -1);
        List<List<String>> answers = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String answer = parts[i].substring(parts[i].indexOf('\n') + 1);
            answers.add(Masks.masked(answer, home.toString()).lines().toList());
        }
        assertThat(answers).as("commands that were run").hasSize(commands);
        return answers;
    }
}
