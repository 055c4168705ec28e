package org.vzs.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.vzs.problem.ExitCode;

/**
 * The training run from which the JVM makes the start-up cache: it runs the command lines whose start should be quick,
 * one after the other in one process, in the empty home folder that the launcher gives it. The launcher starts it in the
 * background as a main class of its own, so that no user can meet it as an option. Which classes are loaded here decides
 * what the cache speeds up, nothing else.
 */
final class Training {
    private static final String SCRIPT = """
            /**
             * Trains.
             *
             * @csv {string} VMName  the machine
             * @param {timestamp} [date=now]  the name
             */
            const rows = csv().rows.map(r => `${r.VMName}`);
            const chosen = vms(csv().column('VMName')).where({name: rows}).sortBy('name');
            chosen.where(v => v.powerState === 'PoweredOff').start();
            chosen.snapshot(args.date, {description: 'training'});
            vms('MyVM*').removeSnapshots({confirm: false});
            table(hosts());
            """;

    private Training() {}

    /**
     * Runs every command; a command that fails still trains, so its exit code is of no interest.
     *
     * @param args not used
     * @throws IOException if the home folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path home = Path.of(System.getenv("HOME"));
        Path script = Files.writeString(home.resolve("training.vzs"), SCRIPT);
        Path csv = Files.writeString(home.resolve("training.csv"), "VMName\nMyVM1\nMyVM2\n");
        for (List<String> command : List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("endpoint", "check", "--lab"),
                List.of("run", "--lab", "--csv", csv.toString(), "--what-if", script.toString()),
                List.of("run", "--lab", "--csv", csv.toString(), script.toString()),
                List.of("run", "--lab", "--csv", csv.toString(), "--json", script.toString()))) {
            Main.run(command.toArray(String[]::new));
        }
        prompt();
        System.exit(ExitCode.OK.number());
    }

    private static void prompt() throws IOException {
        try (PipedOutputStream keys = new PipedOutputStream();
                Terminal terminal = new ExternalTerminal(
                        "training",
                        "xterm-256color",
                        new PipedInputStream(keys, 1 << 16),
                        OutputStream.nullOutputStream(),
                        StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(80, 24));
            keys.write("vms('MyVM*')\nvm('MyVM1').powerState\n:help\n:quit\n".getBytes(StandardCharsets.UTF_8));
            keys.flush();
            new ShellCommand(Console.ofProcess()).runOn(terminal);
        }
    }
}
