package org.vzs.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;
import org.vzs.problem.ExitCode;

/** What is said of the results of a run. The keys of the JSON document never change: golden files hold them. */
public final class Report {
    private static final JsonFactory JSON = new JsonFactory();

    private Report() {}

    /**
     * The exit code that the results stand for: FAILED if anything FAILED or was SKIPPED (it is not as wanted), else
     * STILL_RUNNING if anything is, else OK.
     */
    public static ExitCode exitCode(List<Result> results) {
        if (count(results, Outcome.FAILED) + count(results, Outcome.SKIPPED) > 0) {
            return ExitCode.FAILED;
        }
        return count(results, Outcome.STILL_RUNNING) > 0 ? ExitCode.STILL_RUNNING : ExitCode.OK;
    }

    /** Such as {@code 34 changed, 3 unchanged, 2 failed, 1 still running in 12.4 s}; {@code nothing changed} of a run that only reports. */
    public static String summaryLine(List<Result> results, Duration took) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long count = count(results, outcome);
            if (count > 0) {
                parts.add(count + " " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        String what = parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
        return String.format(Locale.ROOT, "%s in %.1f s", what, took.toMillis() / 1000.0);
    }

    /** The document of {@code --json}. */
    public static String json(RunId run, String script, List<Result> results) {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = JSON.createGenerator(text)) {
            g.writeStartObject();
            g.writeStringField("run", run.value());
            g.writeStringField("script", script);
            summary(g, counts(results));
            g.writeArrayFieldStart("results");
            for (Result result : results) {
                g.writeStartObject();
                fields(g, result);
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** How many results have each outcome. */
    public static Map<Outcome, Long> counts(List<Result> results) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        results.forEach(r -> counts.merge(r.outcome(), 1L, Long::sum));
        return counts;
    }

    /** The field {@code summary}. */
    static void summary(JsonGenerator g, Map<Outcome, Long> counts) throws IOException {
        g.writeObjectFieldStart("summary");
        g.writeNumberField("changed", counts.getOrDefault(Outcome.CHANGED, 0L));
        g.writeNumberField("unchanged", counts.getOrDefault(Outcome.UNCHANGED, 0L));
        g.writeNumberField("skipped", counts.getOrDefault(Outcome.SKIPPED, 0L));
        g.writeNumberField("failed", counts.getOrDefault(Outcome.FAILED, 0L));
        g.writeNumberField("stillRunning", counts.getOrDefault(Outcome.STILL_RUNNING, 0L));
        g.writeNumberField("wouldChange", counts.getOrDefault(Outcome.WOULD_CHANGE, 0L));
        g.writeEndObject();
    }

    /** The fields of one result. */
    static void fields(JsonGenerator g, Result result) throws IOException {
        g.writeStringField("endpoint", result.endpoint());
        g.writeStringField("id", result.id());
        g.writeStringField("target", result.target());
        g.writeStringField("action", result.action());
        g.writeStringField("outcome", result.outcome().name());
        g.writeStringField("task", result.task());
        g.writeStringField(
                "started", result.started().truncatedTo(ChronoUnit.MILLIS).toString());
        g.writeStringField(
                "ended", result.ended().truncatedTo(ChronoUnit.MILLIS).toString());
        g.writeStringField("detail", result.detail());
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(r -> r.outcome() == outcome).count();
    }
}
