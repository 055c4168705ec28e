package org.vzs.run.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one journal, whole or cut off: a line that cannot be read, as the last of a machine that lost its power, is counted
 * and passed over.
 */
final class JournalReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CLOCK_STEP = Duration.ofSeconds(5);
    private static final String END = ".jsonl";

    private final Path file;
    private final List<PastAction> ended = new ArrayList<>();
    private final Map<List<String>, PastAction> open = new LinkedHashMap<>();
    private final Map<String, Long> counted = new TreeMap<>();
    private @Nullable JsonNode head;
    private @Nullable JsonNode finish;
    private int damaged;

    private JournalReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a journal.
     *
     * @param processes tells whether the run's process is there
     * @throws IOException if the file cannot be read
     */
    static PastRun read(Path file, Processes processes) throws IOException {
        JournalReader reader = new JournalReader(file);
        // Not Files.lines: what is no UTF-8, as after a crash, must not end the reading.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.line(line);
            }
        }
        return reader.run(processes);
    }

    private void line(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            damaged++;
            return;
        }
        switch (text(node, "event")) {
            case "run" -> head = node;
            case "begin" -> open.put(key(node), action(node, ""));
            case "end" -> {
                open.remove(key(node));
                ended.add(action(node, text(node, "outcome")));
                counted.merge(text(node, "outcome"), 1L, Long::sum);
            }
            case "finish" -> finish = node;
            default -> damaged++;
        }
    }

    private static List<String> key(JsonNode node) {
        return List.of(text(node, "endpoint"), text(node, "id"), text(node, "action"));
    }

    private static PastAction action(JsonNode node, String outcome) {
        return new PastAction(
                text(node, "endpoint"),
                text(node, "id"),
                text(node, "target"),
                text(node, "action"),
                outcome,
                node.hasNonNull("task") ? text(node, "task") : null,
                text(node, outcome.isEmpty() ? "time" : "started"),
                text(node, "ended"),
                text(node, "detail"));
    }

    private PastRun run(Processes processes) {
        JsonNode first = head == null ? JSON.createObjectNode() : head;
        JsonNode last = finish;
        String name = file.getFileName().toString();
        String run = name.substring(0, name.length() - END.length());
        Path retry = file.resolveSibling(run + ".retry.csv");
        List<PastAction> actions = new ArrayList<>(ended);
        actions.addAll(open.values());
        return new PastRun(
                run,
                last != null ? PastRun.State.ENDED : state(first, processes),
                text(first, "script"),
                texts(first, "arguments"),
                first.hasNonNull("csv") ? text(first, "csv") : null,
                texts(first, "on"),
                text(first, "user"),
                text(first, "time"),
                last == null ? "" : text(last, "time"),
                last == null ? null : last.path("exitCode").asInt(),
                last == null ? soFar() : summary(last),
                actions,
                damaged,
                file,
                Files.exists(retry) ? retry : null);
    }

    private static PastRun.State state(JsonNode first, Processes processes) {
        try {
            Instant begun = Instant.parse(text(first, "time"));
            return processes
                            .started(first.path("pid").asLong())
                            // A later process may have got its number.
                            .filter(s -> s.isBefore(begun.plus(CLOCK_STEP)))
                            .isPresent()
                    ? PastRun.State.RUNNING
                    : PastRun.State.DIED;
        } catch (DateTimeParseException e) {
            return PastRun.State.DIED;
        }
    }

    private static Map<String, Long> summary(JsonNode finish) {
        Map<String, Long> summary = new LinkedHashMap<>();
        finish.path("summary")
                .properties()
                .forEach(e -> summary.put(e.getKey(), e.getValue().asLong()));
        return summary;
    }

    /** The same keys as in the summary of a run that has ended. */
    private Map<String, Long> soFar() {
        Map<String, Long> summary = new LinkedHashMap<>();
        counted.forEach((outcome, count) -> summary.put(Outcomes.key(outcome), count));
        return summary;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
