package org.vzs.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.vzs.config.Folders;
import org.vzs.problem.ExitCode;

/**
 * The training run from which the JVM makes a start-up cache: it runs the command lines whose start should be quick, one
 * after the other in one process, in the empty home folder that the launcher gives it. The launcher starts it in the
 * background as a main class of its own, so that no user can meet it as an option. Which classes are loaded here decides
 * what the cache speeds up, nothing else; and each class costs every start that uses the cache a little. So there are two:
 * {@code run} for batch runs, in which the lab is another process, and {@code all} for the prompt, the lab and the rest.
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
            chosen.stop({confirm: false});
            chosen.start();
            chosen.snapshot(args.date, {description: 'training'});
            vms('MyVM*').removeSnapshots({confirm: false});
            table(hosts());
            """;

    private final Path home = Path.of(System.getenv("HOME"));

    private Training() {}

    /**
     * Runs every command; a command that fails still trains, so its exit code is of no interest.
     *
     * @param args the kind: {@code run} or {@code all}
     * @throws IOException if the home folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (List.of(args).equals(List.of("run"))) {
            new Training().runs();
        } else {
            new Training().all();
        }
        System.exit(ExitCode.OK.number());
    }

    private void runs() throws IOException {
        Process lab = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "lab",
                        "serve",
                        "--json")
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            // It says where its devices are when they are there.
            String devices = lab.inputReader(StandardCharsets.UTF_8).readLine();
            if (devices != null) {
                estate(devices);
                batch(List.of());
            }
        } finally {
            lab.destroy();
        }
    }

    private void all() throws IOException {
        Main.run("--help");
        Path file = estate("{\"vc\":{\"url\":\"vsphere://127.0.0.1:1\",\"user\":\"u\",\"password\":\"p\"}}");
        Main.run("endpoint", "list");
        Files.delete(file); // the prompt is trained on the lab
        Main.run("endpoint", "check", "--lab");
        batch(List.of("--lab"));
        prompt();
    }

    /**
     * Writes an estate file, so that reading one is trained too.
     *
     * @param devices as {@code vzs lab serve --json} prints them
     */
    private Path estate(String devices) throws IOException {
        StringBuilder toml = new StringBuilder();
        try (JsonParser json = new JsonFactory().createParser(devices)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                toml.append("[endpoint.").append(name).append("]\n");
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String key = json.currentName();
                    String value = json.nextTextValue();
                    if (key.equals("password")) {
                        Path secret = Files.createFile(
                                home.resolve(name + ".secret"),
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                        Files.writeString(secret, value);
                        toml.append("credential = \"file:").append(secret).append("\"\n");
                    } else {
                        toml.append(key).append(" = \"").append(value).append("\"\n");
                    }
                }
            }
        }
        Path file = Folders.ofProcess().estateFile();
        Files.createDirectories(file.getParent());
        return Files.writeString(file, toml);
    }

    private void batch(List<String> where) throws IOException {
        Path script = Files.writeString(home.resolve("training.vzs"), SCRIPT);
        Path csv = Files.writeString(home.resolve("training.csv"), "VMName\nMyVM1\nMyVM2\n");
        for (List<String> options : List.of(List.of("--what-if"), List.<String>of(), List.of("--json"))) {
            Main.run(Stream.of(List.of("run", "--csv", csv.toString(), script.toString()), where, options)
                    .flatMap(List::stream)
                    .toArray(String[]::new));
        }
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
        SystemTerminal.load();
    }
}
