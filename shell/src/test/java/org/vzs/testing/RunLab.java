package org.vzs.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credentials;
import org.vzs.config.Endpoint;
import org.vzs.config.Redactor;
import org.vzs.driver.Driver;
import org.vzs.lab.Lab;
import org.vzs.lab.LabOptions;
import org.vzs.problem.ExitCode;
import org.vzs.run.Asker;
import org.vzs.run.BatchRun;
import org.vzs.run.Output;
import org.vzs.run.Program;
import org.vzs.run.Recording;
import org.vzs.run.RunEnvironment;
import org.vzs.run.RunOptions;
import org.vzs.script.runbook.Library;

/** Batch runs on a lab, in this process. */
public final class RunLab implements AutoCloseable {
    /** The lab, for its faults and counters. */
    public final Lab lab;

    /** The state folder of the runs. */
    public final Path state;

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Asker asker = Asker.NOBODY;
    private final Map<String, Driver> drivers;
    private final List<Endpoint> others = new ArrayList<>();

    /** A lab in {@code folder} in which nothing takes time. */
    public RunLab(Path folder) {
        this(folder, LabOptions.standard().withTimeScale(0));
    }

    /** A lab of one's own. */
    public RunLab(Path folder, LabOptions options) {
        this(folder, options, folder.resolve("state"));
    }

    /** The same with the state folder of the runs elsewhere. */
    public RunLab(Path folder, LabOptions options, Path state) {
        this.folder = folder;
        this.state = state;
        this.drivers = new HashMap<>(LabDrivers.all(folder));
        this.lab = Lab.open(folder.resolve("lab"), options);
    }

    /** Adds an endpoint that is not the lab's. */
    public RunLab and(Endpoint endpoint, Driver driver) {
        others.removeIf(e -> e.name().equals(endpoint.name()));
        others.add(endpoint);
        drivers.put(endpoint.scheme(), driver);
        return this;
    }

    /** Lets the runs from now on ask somebody. */
    public void asking(Asker other) {
        asker = other;
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>(
                lab.devices().values().stream().map(LabSession::endpoint).toList());
        all.addAll(others);
        return all;
    }

    /** Writes a file and gives its path. */
    public Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A CSV file with the column VMName. */
    public Path names(String... names) {
        return file("vms.csv", "VMName\n" + String.join("\n", names) + "\n");
    }

    /** One of the scripts that come with vzs. */
    public static Path script(String name) {
        return Path.of("..", "scripts", name);
    }

    /** A run over a CSV file; {@code flags} are of {@code what-if}, {@code yes}, {@code json}. */
    public RunOptions options(Path script, @Nullable Path csv, String... flags) {
        List<String> set = List.of(flags);
        return new RunOptions(
                script,
                csv,
                List.of(),
                set.contains("what-if"),
                set.contains("yes"),
                set.contains("json"),
                8,
                set.stream().filter(f -> f.contains("=")).toList());
    }

    /** A run that has not begun. */
    public BatchRun prepare(RunOptions options) {
        return prepare(options, this::endpoints, Map.of());
    }

    /**
     * Runs a runbook.
     *
     * @param from the step to begin at; null for the first
     * @param flags as of {@link #options}
     */
    public ExitCode runbook(Library library, String name, @Nullable String from, String... flags) {
        return runbookRun(library, name, from, flags).execute();
    }

    /** Runs a runbook and writes its transcript to {@code file}. */
    public ExitCode record(Library library, String name, Path file, String... flags) {
        Recording recording = new Recording(new Redactor());
        Program program = Program.ofRunbook(name, library.get(name), null, "vzs runbook run " + name, library);
        RunOptions options = options(Path.of(name), null, flags);
        ExitCode ended = prepare(options, this::endpoints, Map.of(), recording.of(drivers), program)
                .execute();
        recording.write(file, library.get(name), options.arguments(), ended);
        return ended;
    }

    /** A run of a runbook that has not begun. */
    public BatchRun runbookRun(Library library, String name, @Nullable String from, String... flags) {
        Program program = Program.ofRunbook(name, library.get(name), from, "vzs runbook run " + name, library);
        return prepare(options(Path.of(name), null, flags), this::endpoints, Map.of(), drivers, program);
    }

    /** A run on other endpoints. */
    public BatchRun prepare(RunOptions options, Supplier<List<Endpoint>> endpoints, Map<String, String> environment) {
        return prepare(options, endpoints, environment, drivers, Program.ofFile(options.script(), Library.NONE));
    }

    /** A run on other endpoints, with drivers of one's own. */
    public BatchRun prepare(
            RunOptions options,
            Supplier<List<Endpoint>> endpoints,
            Map<String, String> environment,
            Map<String, Driver> drivers) {
        return prepare(options, endpoints, environment, drivers, Program.ofFile(options.script(), Library.NONE));
    }

    private BatchRun prepare(
            RunOptions options,
            Supplier<List<Endpoint>> endpoints,
            Map<String, String> environment,
            Map<String, Driver> drivers,
            Program program) {
        Output output = new Output(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                new Redactor());
        return new BatchRun(
                options,
                new RunEnvironment(
                        state,
                        endpoints,
                        drivers,
                        new Credentials(environment, null),
                        output,
                        Clock.systemUTC(),
                        "tester",
                        "test",
                        asker),
                program);
    }

    /** Runs. */
    public ExitCode run(Path script, @Nullable Path csv, String... flags) {
        return prepare(options(script, csv, flags)).execute();
    }

    /** What stands on standard output since the last call. */
    public String out() {
        return take(out);
    }

    /** What stands on standard error since the last call. */
    public String err() {
        return take(err);
    }

    private static String take(ByteArrayOutputStream stream) {
        String text = stream.toString(StandardCharsets.UTF_8);
        stream.reset();
        return text;
    }

    /** The lines of all journals. */
    public List<String> journal() {
        return lines(".jsonl");
    }

    /** The lines of all retry files. */
    public List<String> retry() {
        return lines(".retry.csv");
    }

    private List<String> lines(String suffix) {
        Path runs = state.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runs)) {
            List<String> lines = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(suffix)).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        lab.close();
    }
}
