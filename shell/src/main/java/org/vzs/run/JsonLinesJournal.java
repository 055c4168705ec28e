package org.vzs.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vzs.config.PrivateFiles;
import org.vzs.config.Redactor;
import org.vzs.driver.Outcome;
import org.vzs.estate.Journal;
import org.vzs.estate.Result;
import org.vzs.problem.ExitCode;

/**
 * The journal of one run: {@code <state>/runs/<run>.jsonl}, a JSON object a line, handed to the operating system line by
 * line, so that it survives the death of the process (not that of the machine: a sync for each record would cost more than
 * the actions). After a failed write nothing more is written. Thread-safe.
 */
public final class JsonLinesJournal implements Journal, AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Its first line.
     *
     * @param run the run
     * @param script the script's path
     * @param arguments the words for the script
     * @param csv the CSV file's path; null if there is none
     * @param on the endpoints that it is restricted to; empty for all
     * @param user who runs it
     * @param version the version of vzs
     */
    public record Header(
            RunId run,
            String script,
            List<String> arguments,
            @Nullable String csv,
            List<String> on,
            String user,
            String version) {}

    private interface Fields {
        void write(JsonGenerator g) throws IOException;
    }

    private final Path file;
    private final OutputStream out;
    private final Redactor redactor;
    private final Clock clock;
    private long written;
    private boolean broken;

    private JsonLinesJournal(Path file, OutputStream out, Redactor redactor, Clock clock) {
        this.file = file;
        this.out = out;
        this.redactor = redactor;
        this.clock = clock;
    }

    /**
     * Opens a new journal.
     *
     * @param state the state folder
     * @throws org.vzs.problem.ProblemException with exit code USAGE if it cannot be written
     */
    public static JsonLinesJournal open(Path state, Header header, Redactor redactor, Clock clock) {
        Path folder = state.resolve("runs");
        Path file = folder.resolve(header.run() + ".jsonl");
        try {
            PrivateFiles.folder(folder);
            // A stream, not a channel: an interrupted thread would close a channel under the others.
            PrivateFiles.create(file);
            OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            JsonLinesJournal journal = new JsonLinesJournal(file, out, redactor, clock);
            journal.line("run", clock.instant(), g -> {
                g.writeStringField("run", header.run().value());
                g.writeStringField("script", header.script());
                g.writeArrayFieldStart("arguments");
                for (String argument : header.arguments()) {
                    g.writeString(redactor.redact(argument));
                }
                g.writeEndArray();
                g.writeStringField("csv", header.csv());
                g.writeArrayFieldStart("on");
                for (String endpoint : header.on()) {
                    g.writeString(endpoint);
                }
                g.writeEndArray();
                g.writeStringField("user", header.user());
                g.writeNumberField("pid", ProcessHandle.current().pid());
                g.writeStringField("version", header.version());
            });
            return journal;
        } catch (IOException e) {
            throw StateFolder.unusable(state, e);
        } catch (UncheckedIOException e) {
            throw StateFolder.unusable(state, Objects.requireNonNull(e.getCause()));
        }
    }

    @Override
    public void begin(String endpoint, String id, String target, String action, Instant when) {
        line("begin", when, g -> {
            g.writeStringField("endpoint", endpoint);
            g.writeStringField("id", id);
            g.writeStringField("target", redactor.redact(target));
            g.writeStringField("action", redactor.redact(action));
        });
    }

    @Override
    public void end(Result result) {
        line("end", result.ended(), g -> Report.fields(g, Redacted.of(result, redactor)));
    }

    @Override
    public void finish(ExitCode exitCode, Map<Outcome, Long> counts) {
        try {
            line("finish", clock.instant(), g -> {
                g.writeNumberField("exitCode", exitCode.number());
                Report.summary(g, counts);
            });
        } catch (UncheckedIOException e) {
            // The gate has said so already, when it mattered.
        }
    }

    /** Writes one. Its text is made outside of the lock, where the other threads are not waiting for it. */
    private void line(String event, Instant when, Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = JSON.createGenerator(text)) {
            g.writeStartObject();
            g.writeStringField("event", event);
            g.writeStringField("time", when.toString());
            fields.write(g);
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void write(byte[] line) {
        if (broken) {
            throw new UncheckedIOException(new IOException("the journal could not be written before"));
        }
        try {
            out.write(line);
            out.flush();
            written += line.length;
        } catch (IOException e) {
            broken = true;
            cutTornLine();
            throw new UncheckedIOException("the journal cannot be written: " + e.getMessage(), e);
        }
    }

    /** Part of a line may have found room: a reader must not find it. */
    private void cutTornLine() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(written);
        } catch (IOException | RuntimeException e) {
            // Readers pass over a last line that is not whole.
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            // Every line was handed over already.
        }
    }
}
