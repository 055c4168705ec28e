package org.vzs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vzs.config.Redactor;
import org.vzs.driver.Driver;
import org.vzs.driver.recorded.RecordingDriver;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.recording.Recorder;
import org.vzs.recording.TranscriptWriter;

/** Makes a transcript of a run. */
public final class Recording {
    private final Recorder recorder = new Recorder();
    private final Redactor redactor;

    /** @param redactor knows the secrets of the run */
    public Recording(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The same drivers, whose commands are recorded. */
    public Map<String, Driver> of(Map<String, Driver> drivers) {
        return drivers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> new RecordingDriver(e.getValue(), recorder, redactor)));
    }

    /**
     * Writes it, in place of what may be there.
     *
     * @throws ProblemException with exit code FAILED if it cannot be written
     */
    public void write(Path file, String runbook, List<String> arguments, ExitCode ended) {
        String text = RecordedCase.head(
                        runbook, arguments.stream().map(redactor::redact).toList(), ended)
                + TranscriptWriter.write(recorder.transcript());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ProblemException(
                    ExitCode.FAILED,
                    Problem.of("runbook.record", "the transcript cannot be written: " + e)
                            .at(file.toString()));
        }
    }
}
