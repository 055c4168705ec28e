package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vzs.config.Credentials;
import org.vzs.config.Redactor;
import org.vzs.driver.Outcome;
import org.vzs.problem.ExitCode;

class RunEndTest {
    private static final RunId RUN = new RunId("20260102T030405Z-1a2b");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ExitCode report(OutputStream stdout, boolean json, Outcome... outcomes) {
        RunOptions options = new RunOptions(Path.of("x.vzs"), null, List.of(), false, false, json, 1, List.of());
        Output output = new Output(
                new PrintStream(stdout, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false,
                false,
                new Redactor());
        RunEnvironment environment = new RunEnvironment(
                Path.of("/state"),
                List::of,
                Map.of(),
                new Credentials(Map.of(), null),
                output,
                Clock.fixed(Samples.BEGUN, ZoneOffset.UTC),
                "tester",
                "test");
        ExitCode exitCode = new RunEnd(options, environment, RUN, Samples.BEGUN)
                .report(
                        List.of(outcomes).stream()
                                .map(o -> Samples.result("MyVM1", o))
                                .toList(),
                        null,
                        ExitCode.OK);
        output.out().flush();
        output.err().flush();
        return exitCode;
    }

    @Test
    void successIsQuietWithoutATerminal() {
        assertThat(report(out, false, Outcome.CHANGED, Outcome.UNCHANGED)).isEqualTo(ExitCode.OK);
        assertThat(out.size() + err.size()).isZero();
    }

    @Test
    void onlyWhatNeedsAPersonIsShownWithoutATerminalAndOnStandardError() {
        assertThat(report(out, false, Outcome.CHANGED, Outcome.FAILED)).isEqualTo(ExitCode.FAILED);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                TARGET  ENDPOINT  ACTION  OUTCOME
                MyVM1   vc        start   FAILED
                1 changed, 1 failed in 0.0 s
                """);
    }

    @Test
    void aDocumentThatCannotBeWrittenIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThat(report(full, true, Outcome.CHANGED)).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("standard output cannot be written")
                .contains("/state/runs/" + RUN + ".jsonl");
    }
}
