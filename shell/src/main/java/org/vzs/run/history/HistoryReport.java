package org.vzs.run.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vzs.driver.Outcome;
import org.vzs.run.TextTable;
import org.vzs.script.TableData;

/** What is shown of past runs. The keys of the JSON documents never change: golden files hold them. */
public final class HistoryReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private HistoryReport() {}

    /** The lines of a list of runs. */
    public static List<String> lines(List<PastRun> runs) {
        return runs.isEmpty()
                ? List.of()
                : TextTable.lines(new TableData(
                        List.of("RUN", "USER", "EXIT", "WHAT CAME OUT", "SCRIPT"),
                        runs.stream()
                                .map(r -> List.of(
                                        r.run(),
                                        r.user(),
                                        r.exitCode() == null ? "" : String.valueOf(r.exitCode()),
                                        outcome(r),
                                        r.script()))
                                .toList()));
    }

    /** What came out, on one line; of a run that has not ended that first. */
    public static String outcome(PastRun run) {
        List<String> parts = new ArrayList<>();
        switch (run.state()) {
            case RUNNING -> parts.add("still running");
            case DIED -> parts.add("DIED");
            case ENDED -> {}
        }
        String summary = Outcomes.line(run.summary());
        if (!summary.isEmpty()) {
            parts.add(summary);
        }
        if (!run.open().isEmpty()) {
            parts.add(run.open().size() + " with no end");
        }
        if (parts.isEmpty()) {
            parts.add("nothing done");
        }
        if (run.retry() != null) {
            parts.add("retry file");
        }
        return String.join(", ", parts);
    }

    /**
     * The lines of one run.
     *
     * @param zone for the times
     */
    public static List<String> lines(PastRun run, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        field(lines, "run", run.run());
        field(lines, "script", run.script());
        field(lines, "arguments", String.join(" ", run.arguments()));
        field(lines, "csv", run.csv() == null ? "" : run.csv());
        field(lines, "on", String.join(",", run.on()));
        field(lines, "user", run.user());
        field(lines, "started", time(run.started(), zone));
        field(
                lines,
                "ended",
                switch (run.state()) {
                    case ENDED -> time(run.ended(), zone) + ", exit code " + run.exitCode();
                    case RUNNING -> "not yet";
                    case DIED -> "never: its process is gone, and the journal has no end";
                });
        field(lines, "result", outcome(run));
        field(lines, "journal", run.journal().toString());
        field(lines, "retry", run.retry() == null ? "" : run.retry().toString());
        if (run.damaged() > 0) {
            field(lines, "damaged", run.damaged() + (run.damaged() == 1 ? " line" : " lines") + " of the journal");
        }
        if (!run.actions().isEmpty()) {
            lines.add("");
            lines.addAll(TextTable.lines(new TableData(
                    List.of("TARGET", "ENDPOINT", "ACTION", "OUTCOME", "TASK", "DETAIL"),
                    run.actions().stream().map(HistoryReport::cells).toList())));
        }
        return lines;
    }

    private static List<String> cells(PastAction a) {
        String task = a.task();
        boolean atWork = a.outcome().equals(Outcome.STILL_RUNNING.name());
        return List.of(
                a.target(),
                a.endpoint(),
                a.action(),
                a.hasEnded() ? a.outcome() : "no end",
                atWork && task != null ? task : "",
                a.hasEnded() ? a.detail() : "begun, and then nothing more was written");
    }

    private static void field(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "%-10s %s", name, TextTable.plain(value)));
        }
    }

    private static String time(String written, ZoneId zone) {
        try {
            return TIME.format(Instant.parse(written).atZone(zone));
        } catch (DateTimeParseException e) {
            return written;
        }
    }

    /** The document of a list of runs, without their actions. */
    public static String json(List<PastRun> runs) {
        return document(g -> {
            g.writeStartObject();
            g.writeArrayFieldStart("runs");
            for (PastRun run : runs) {
                g.writeStartObject();
                head(g, run);
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        });
    }

    /** The document of one run. */
    public static String json(PastRun run) {
        return document(g -> {
            g.writeStartObject();
            head(g, run);
            g.writeNumberField("damagedLines", run.damaged());
            g.writeArrayFieldStart("results");
            for (PastAction a : run.actions()) {
                g.writeStartObject();
                g.writeStringField("endpoint", a.endpoint());
                g.writeStringField("id", a.id());
                g.writeStringField("target", a.target());
                g.writeStringField("action", a.action());
                orNull(g, "outcome", a.outcome());
                g.writeStringField("task", a.task());
                g.writeStringField("started", a.started());
                orNull(g, "ended", a.ended());
                g.writeStringField("detail", a.detail());
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        });
    }

    private static void head(JsonGenerator g, PastRun run) throws IOException {
        g.writeStringField("run", run.run());
        g.writeStringField("state", run.state().name());
        g.writeStringField("script", run.script());
        texts(g, "arguments", run.arguments());
        g.writeStringField("csv", run.csv());
        texts(g, "on", run.on());
        g.writeStringField("user", run.user());
        orNull(g, "started", run.started());
        orNull(g, "ended", run.ended());
        Integer exitCode = run.exitCode();
        if (exitCode == null) {
            g.writeNullField("exitCode");
        } else {
            g.writeNumberField("exitCode", exitCode);
        }
        g.writeObjectFieldStart("summary");
        for (Outcome outcome : Outcome.values()) {
            String key = Outcomes.key(outcome.name());
            g.writeNumberField(key, run.summary().getOrDefault(key, 0L));
        }
        g.writeEndObject();
        g.writeNumberField("withoutEnd", run.open().size());
        g.writeStringField("journal", run.journal().toString());
        g.writeStringField("retry", run.retry() == null ? null : run.retry().toString());
    }

    private static void texts(JsonGenerator g, String name, List<String> texts) throws IOException {
        g.writeArrayFieldStart(name);
        for (String text : texts) {
            g.writeString(text);
        }
        g.writeEndArray();
    }

    private static void orNull(JsonGenerator g, String name, String value) throws IOException {
        g.writeStringField(name, value.isEmpty() ? null : value);
    }

    private interface Content {
        void write(JsonGenerator g) throws IOException;
    }

    private static String document(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(text)) {
            content.write(g);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
