package org.vzs.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jline.terminal.Terminal;
import org.vzs.config.Endpoint;
import org.vzs.config.Folders;
import org.vzs.lab.Lab;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;
import org.vzs.repl.PipedInput;
import org.vzs.repl.Prompt;
import org.vzs.repl.ReplSettings;
import org.vzs.run.CsvFile;
import org.vzs.run.CsvRow;
import org.vzs.run.CsvSchema;
import org.vzs.run.CsvTable;
import org.vzs.run.JsonLinesJournal;
import org.vzs.run.RunId;
import org.vzs.script.CsvData;

/** {@code vzs} alone: the prompt, or a session through a pipe where no person sits at a terminal. */
final class ShellCommand {
    private final Console console;
    private final Folders folders;

    ShellCommand(Console console) {
        this.console = console;
        this.folders = console.folders();
    }

    ExitCode run() {
        return session(this::open);
    }

    /** A session on a terminal of the caller's own. */
    ExitCode runOn(Terminal terminal) {
        return session(settings -> new Prompt(settings, terminal).run());
    }

    private ExitCode session(Function<ReplSettings, ExitCode> prompt) {
        Path file = folders.estateFile();
        boolean lab = !Files.exists(file);
        try (EstateSource estate = new EstateSource(console, folders, lab, true)) {
            List<String> names = lab
                    ? Lab.deviceNames()
                    : estate.endpoints(List.of()).stream().map(Endpoint::name).toList();
            List<String> welcome = lab
                    ? List.of(
                            "vzs " + Version.number() + " on the lab: made-up devices, nothing here is real.",
                            "There is no " + file + " yet. ':help' shows what there is.")
                    : List.of("vzs " + Version.number() + ". ':help' shows what there is.");
            return prompt.apply(settings(lab, welcome, names, estate));
        }
    }

    private static void begin(EstateSource estate) {
        try {
            estate.endpoints(List.of());
        } catch (ProblemException e) {
            // Said again by the first line that needs them.
            return;
        }
    }

    private ReplSettings settings(boolean lab, List<String> welcome, List<String> names, EstateSource estate) {
        Clock clock = new LocalClock();
        Path state = lab ? folders.state().resolve("lab-runs") : folders.state();
        return new ReplSettings(
                state,
                folders.cache(),
                Path.of("").toAbsolutePath(),
                lab,
                welcome,
                () -> estate.endpoints(List.of()),
                () -> Thread.ofPlatform().daemon().name("endpoints").start(() -> begin(estate)),
                estate::renewed,
                names,
                Drivers.all(estate.sshHome()),
                console.output().redactor(),
                () -> JsonLinesJournal.open(
                        state,
                        new JsonLinesJournal.Header(
                                RunId.create(clock),
                                "(prompt)",
                                List.of(),
                                null,
                                List.of(),
                                System.getProperty("user.name", ""),
                                Version.number()),
                        console.output().redactor(),
                        clock),
                ShellCommand::csv,
                clock,
                console.environment());
    }

    /** The end by a signal, such as that of a terminal that is closed: the editor waits for keys and cannot be asked to leave. */
    private static void end(Prompt prompt) {
        prompt.cutOff();
        Runtime.getRuntime().exit(ExitCode.INTERRUPTED.number());
    }

    private static CsvData csv(Path file) {
        CsvTable table = CsvFile.read(file, CsvSchema.any());
        return new CsvData(
                table.file().toString(),
                table.header(),
                table.rows().stream().map(CsvRow::cells).toList(),
                _ -> {});
    }

    private ExitCode open(ReplSettings settings) {
        if (!console.inIsTerminal() || !console.output().outIsTerminal()) {
            PipedInput input = new PipedInput(
                    settings,
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                    console.output());
            try (Interrupts _ = Interrupts.to(input::interrupt)) {
                return input.run();
            }
        }
        try (Terminal terminal = SystemTerminal.open()) {
            Prompt prompt = new Prompt(settings, terminal);
            if (prompt.isDumb()) {
                // JLine does not hear the Ctrl-C of a terminal that can only print: unheard, it would end the process.
                ProcessSignals.handle("INT", prompt::interrupt);
            }
            for (String signal : new String[] {"TERM", "HUP"}) {
                ProcessSignals.handle(signal, () -> end(prompt));
            }
            return prompt.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
