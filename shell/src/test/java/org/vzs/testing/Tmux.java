package org.vzs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A tmux server of its own with one window: a terminal for the real program, with its keys and its screen. */
public final class Tmux implements AutoCloseable {
    private final List<String> command;

    private Tmux(List<String> command) {
        this.command = command;
    }

    /** A terminal in {@code home} that runs {@code program} in a shell, says how it ended, and stays. */
    public static Tmux start(Path home, int columns, int rows, String program) {
        Backends.require("tmux", Backends.executable("/usr/bin/tmux"), "apt-get install tmux");
        Path socket = home.resolve("tmux-" + System.nanoTime());
        Tmux tmux = new Tmux(List.of("tmux", "-S", socket.toString(), "-f", "/dev/null"));
        tmux.run(
                "new-session",
                "-d",
                "-x",
                "" + columns,
                "-y",
                "" + rows,
                "-c",
                home.toString(),
                "env LC_ALL=C.UTF-8 TERM=screen-256color sh -c '" + program + "; echo ended with $?; exec sh'");
        return tmux;
    }

    /** The command that starts vzs from the packaged jar, as the launcher does on a terminal. */
    public static String vzs(Path home) {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String line = "#!/bin/sh\nfor n in 0 1 2; do [ -t $n ] && tty=$tty$n; done\nexec env HOME=" + home + " " + java
                + " --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC"
                + " -XX:TieredStopAtLevel=1 -Dvzs.tty=$tty -cp "
                + Path.of("target", "vzs.jar").toAbsolutePath()
                + " org.vzs.cli.Main \"$@\"\n";
        try {
            Path script = Files.writeString(home.resolve("vzs"), line);
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            return "./vzs";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses keys by tmux's names for them. */
    public Tmux keys(String... names) {
        List<String> arguments = new ArrayList<>(List.of("send-keys"));
        arguments.addAll(List.of(names));
        run(arguments.toArray(String[]::new));
        return this;
    }

    /** Types a text. */
    public Tmux text(String text) {
        run("send-keys", "-l", text);
        return this;
    }

    /** Makes the terminal another size. */
    public void resize(int columns, int rows) {
        run("resize-window", "-x", "" + columns, "-y", "" + rows);
    }

    /** What is on the screen. */
    public String screen() {
        return "\n" + run("capture-pane", "-p");
    }

    /** Waits until a text is on the screen. */
    public void await(String text) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> screen().contains(text));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("waited for '" + text + "' and saw:\n" + screen(), e);
        }
    }

    private String run(String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the terminal, and comes back when what ran in it has ended: it may write until then. */
    @Override
    public void close() {
        List<ProcessHandle> inside = run("list-panes", "-a", "-F", "#{pane_pid}")
                .lines()
                .filter(pid -> pid.matches("\\d+"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .flatMap(shell -> Stream.concat(Stream.of(shell), shell.descendants()))
                .toList();
        run("kill-server");
        for (ProcessHandle process : inside) {
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
