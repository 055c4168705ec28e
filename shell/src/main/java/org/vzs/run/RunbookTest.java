package org.vzs.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credentials;
import org.vzs.config.Endpoint;
import org.vzs.config.Redactor;
import org.vzs.config.Secret;
import org.vzs.driver.recorded.ReplayDriver;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.recording.Replay;
import org.vzs.recording.Transcript.Exchange;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.Runbook;

/**
 * Runs a runbook against its transcripts, with no device and without a trace in the state folder. A runbook passes if it
 * says exactly the recorded commands, in their order and all of them, and ends with the recorded exit code.
 */
public final class RunbookTest {
    private static final String SECRET = "****";

    private static final Pattern SCRIPT_PLACE = Pattern.compile("(\\S+\\.vzs:\\d+:\\d+): ");

    private final Library library;

    /** @param library where runbooks are found, those too that a runbook runs */
    public RunbookTest(Library library) {
        this.library = library;
    }

    /**
     * How one transcript went.
     *
     * @param runbook the runbook's name
     * @param transcript where the transcript is
     * @param commands how many commands it has
     * @param problems what was wrong; empty if it passed
     */
    public record Outcome(String runbook, String transcript, int commands, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }

        /** Whether it passed. */
        public boolean passed() {
            return problems.isEmpty();
        }
    }

    /**
     * Tests one runbook.
     *
     * @return an outcome for each transcript; one with a problem if there is none
     * @throws ProblemException with exit code USAGE if there is no such runbook
     */
    public List<Outcome> test(String name) {
        library.source(name);
        try {
            Runbook runbook = library.get(name);
            Map<String, String> transcripts = library.transcripts(name);
            if (transcripts.isEmpty()) {
                Problem none = Problem.of("runbook.no-transcript", "it has no transcript")
                        .at(runbook.place())
                        .advise("record one: vzs runbook run " + name + " --record FILE");
                return List.of(new Outcome(name, "", 0, List.of(none)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            transcripts.forEach((place, text) -> outcomes.add(test(runbook, place, text)));
            return outcomes;
        } catch (ProblemException e) {
            return List.of(new Outcome(name, "", 0, e.problems()));
        }
    }

    private Outcome test(Runbook runbook, String place, String text) {
        try {
            RecordedCase recorded = RecordedCase.read(place, text);
            return new Outcome(
                    runbook.name(), place, recorded.transcript().exchanges().size(), problems(runbook, recorded));
        } catch (ProblemException e) {
            return new Outcome(runbook.name(), place, 0, e.problems());
        }
    }

    private List<Problem> problems(Runbook runbook, RecordedCase recorded) {
        Replay replay = new Replay(recorded.transcript(), recorded.place(), recorded.lines(), recorded.sideBySide());
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode ended = withTemporaryFolder(state -> run(runbook, recorded, replay, state, err));
        String said = err.toString(StandardCharsets.UTF_8).strip();
        try {
            replay.end();
        } catch (ProblemException e) {
            Matcher place = SCRIPT_PLACE.matcher(said);
            String advice = place.find() ? "said at " + place.group(1) : "the run said: " + said;
            return e.problems().stream()
                    .map(p -> said.isEmpty() ? p : p.advise(advice))
                    .toList();
        }
        if (ended.number() == recorded.exitCode()) {
            return List.of();
        }
        Problem other = Problem.of(
                        "transcript.exit",
                        "it ended with exit code " + ended.number() + ", recorded is " + recorded.exitCode())
                .at(recorded.place());
        return List.of(said.isEmpty() ? other : other.advise("the run said: " + said));
    }

    private ExitCode run(Runbook runbook, RecordedCase recorded, Replay replay, Path state, ByteArrayOutputStream err) {
        Redactor redactor = new Redactor();
        redactor.add(new Secret(SECRET));
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Output output = new Output(nowhere, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, redactor);
        Clock clock =
                recorded.now() == null ? Clock.system(ZoneOffset.UTC) : Clock.fixed(recorded.now(), ZoneOffset.UTC);
        RunEnvironment environment = new RunEnvironment(
                state,
                () -> endpoints(recorded, replay),
                ReplayDriver.all(replay, redactor),
                new Credentials(Map.of(), null),
                output,
                clock,
                "test",
                "test");
        RunOptions options =
                new RunOptions(Path.of(runbook.name()), null, List.of(), false, true, false, 1, recorded.arguments());
        Program program = Program.ofRunbook(runbook.name(), runbook, null, null, library)
                .reading(new RecordedInputs(recorded.files()));
        return new BatchRun(options, environment, program).execute();
    }

    private record RecordedInputs(Map<String, String> files) implements Program.Inputs {
        @Override
        public byte[] file(String path) throws IOException {
            String text = files.get(path);
            if (text == null) {
                throw new NoSuchFileException(path);
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void writable(String path) {
            // A replay leaves no trace, so that every file may be written.
        }

        @Override
        public void write(String path, byte[] content) {
            // A replay leaves no trace.
        }

        @Override
        public @Nullable String secret(String source) {
            return SECRET;
        }
    }

    private static List<Endpoint> endpoints(RecordedCase recorded, Replay replay) {
        TreeSet<String> names = new TreeSet<>();
        recorded.transcript().exchanges().stream().map(Exchange::endpoint).forEach(names::add);
        return names.stream()
                .map(n -> new Endpoint(n, ReplayDriver.scheme(replay, n), n, 0, null, null, null, false))
                .toList();
    }

    private interface InFolder {
        ExitCode run(Path folder);
    }

    private static ExitCode withTemporaryFolder(InFolder body) {
        try {
            Path folder = Files.createTempDirectory("vzs-runbook-test");
            try {
                return body.run(folder);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
