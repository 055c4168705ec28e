package org.vzs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import org.vzs.script.ParameterType;
import org.vzs.script.ScriptParameter;
import org.vzs.script.runbook.Runbook;

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

    /** The local files that it read: a replay has none. */
    private Map<String, String> files(Runbook runbook, List<String> arguments) {
        Map<String, String> files = new LinkedHashMap<>();
        for (ScriptParameter p : runbook.head().parameters()) {
            String start = p.name() + "=";
            for (String word : arguments) {
                if (p.type() == ParameterType.FILE && word.startsWith(start)) {
                    String path = word.substring(start.length());
                    try {
                        files.put(path, redactor.redact(Files.readString(Path.of(path))));
                    } catch (IOException e) {
                        // Not a text, or gone: whoever replays it has to say what it holds.
                        files.put(path, "");
                    }
                }
            }
        }
        return files;
    }

    /**
     * Writes it, in place of what may be there.
     *
     * @throws ProblemException with exit code FAILED if it cannot be written
     */
    public void write(Path file, Runbook runbook, List<String> arguments, ExitCode ended) {
        String text = RecordedCase.head(
                        runbook.name(),
                        arguments.stream().map(redactor::redact).toList(),
                        files(runbook, arguments),
                        ended,
                        recorder.sideBySide())
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
