package org.vzs.testing;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.vzs.config.Endpoint;
import org.vzs.config.Redactor;
import org.vzs.config.Secret;
import org.vzs.estate.Journal;
import org.vzs.lab.Lab;
import org.vzs.lab.LabOptions;
import org.vzs.problem.ExitCode;
import org.vzs.repl.PipedInput;
import org.vzs.repl.ReplSettings;
import org.vzs.run.Output;
import org.vzs.script.CsvData;

/** A lab and what a session at the prompt is given over it. */
public final class ReplLab implements AutoCloseable {
    /** The lab itself. */
    public final Lab lab;

    /** The environment variables of the session; may be added to before it begins. */
    public final Map<String, String> environment = new HashMap<>();

    /** What knows the secrets. */
    public final Redactor redactor = new Redactor();

    /** Changes the endpoints, as where one is to be guarded. */
    public UnaryOperator<Endpoint> endpoints = UnaryOperator.identity();

    /** Opens the journal of the session. */
    public Supplier<Journal> journal = () -> Journal.NONE;

    private final Path root;

    /** A lab in which nothing takes time. */
    public ReplLab(Path root) {
        this(root, LabOptions.standard().withTimeScale(0));
    }

    /** A lab of one's own. */
    public ReplLab(Path root, LabOptions options) {
        this.root = root;
        lab = Lab.open(root.resolve("lab"), options);
        redactor.add(new Secret("hunter2-hunter2"));
    }

    /** What the session is given. */
    public ReplSettings settings() {
        return new ReplSettings(
                root.resolve("state"),
                root.resolve("cache"),
                root,
                true,
                List.of("This is the lab."),
                () -> lab.devices().values().stream()
                        .map(LabSession::endpoint)
                        .map(endpoints)
                        .toList(),
                () -> {},
                () -> "",
                Lab.deviceNames(),
                LabDrivers.all(root),
                redactor,
                journal,
                file -> new CsvData(file.toString(), List.of("VMName"), List.of(Map.of("VMName", "MyVM1")), _ -> {}),
                Clock.systemUTC(),
                environment);
    }

    /** What a session through a pipe shows. */
    public record Piped(ExitCode code, String out, String err) {}

    /** Runs lines through a pipe. */
    public Piped pipe(String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                redactor);
        ExitCode code = new PipedInput(
                        settings(), new BufferedReader(new StringReader(String.join("\n", lines))), output)
                .run();
        return new Piped(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        lab.close();
    }
}
