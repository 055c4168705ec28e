package org.vzs.repl.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of the file as entries, oldest first: one line says what was typed, a later one how it ended. Not thread-safe. */
final class HistoryEntries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Key(String session, int number) {}

    private final int most;
    private final Map<Key, HistoryEntry> entries = new LinkedHashMap<>();

    /** @param most how many are kept; the oldest go */
    HistoryEntries(int most) {
        this.most = most;
    }

    Collection<HistoryEntry> all() {
        return Collections.unmodifiableCollection(entries.values());
    }

    void add(HistoryEntry entry) {
        entries.putIfAbsent(new Key(entry.session(), entry.number()), entry);
        var oldest = entries.values().iterator();
        while (entries.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }

    void end(String session, int number, String outcome) {
        entries.computeIfPresent(
                new Key(session, number),
                (k, e) -> new HistoryEntry(e.session(), e.number(), e.time(), e.where(), outcome, e.line()));
    }

    void forget(String session, Set<Integer> numbers) {
        numbers.forEach(n -> entries.remove(new Key(session, n)));
    }

    /** Takes a line of the file. */
    void take(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String session = json.path("session").asText();
            int number = json.path("number").asInt();
            String outcome = json.path("outcome").asText();
            if (json.has("line")) {
                Instant time = Instant.parse(json.path("time").asText());
                String where = json.path("where").asText();
                add(new HistoryEntry(
                        session, number, time, where, outcome, json.path("line").asText()));
            }
            if (!outcome.isEmpty()) {
                end(session, number, outcome);
            }
        } catch (JsonProcessingException | DateTimeException e) {
            // A line that a crash cut short, or that somebody edited; the others still count.
            return;
        }
    }

    /** The lines of a file with these entries and nothing else: one an entry. */
    List<String> lines() {
        return entries.values().stream().map(HistoryEntries::line).toList();
    }

    static String line(HistoryEntry e) {
        ObjectNode json = head(e.session(), e.number())
                .put("time", e.time().toString())
                .put("where", e.where())
                .put("line", e.line());
        if (!e.outcome().isEmpty()) {
            json.put("outcome", e.outcome());
        }
        return json.toString();
    }

    static String ended(String session, int number, String outcome) {
        return head(session, number).put("outcome", outcome).toString();
    }

    private static ObjectNode head(String session, int number) {
        return JSON.createObjectNode().put("session", session).put("number", number);
    }
}
