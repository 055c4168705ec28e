package org.vzs.repl.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of the file as entries, oldest first: one line says what was typed, a later one how it ended. Not thread-safe. */
final class HistoryEntries {
    private static final JsonFactory JSON = new JsonFactory();

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

    /** The values of one object, without a tree: this is read before the prompt is there. */
    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return fields;
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                fields.put(name, json.getValueAsString(""));
                json.skipChildren();
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new JsonParseException(json, "the object does not end");
            }
        }
        return fields;
    }

    void forget(String session, Set<Integer> numbers) {
        numbers.forEach(n -> entries.remove(new Key(session, n)));
    }

    /** Takes a line of the file. */
    void take(String line) {
        try {
            Map<String, String> fields = fields(line);
            String session = fields.getOrDefault("session", "");
            int number = Integer.parseInt(fields.getOrDefault("number", ""));
            String outcome = fields.getOrDefault("outcome", "");
            String typed = fields.get("line");
            if (typed != null) {
                Instant time = Instant.parse(fields.getOrDefault("time", ""));
                add(new HistoryEntry(session, number, time, fields.getOrDefault("where", ""), outcome, typed));
            }
            if (!outcome.isEmpty()) {
                end(session, number, outcome);
            }
        } catch (IOException | DateTimeException | NumberFormatException e) {
            // A line that a crash cut short, or that somebody edited; the others still count.
            return;
        }
    }

    /** The lines of a file with these entries and nothing else: one an entry. */
    List<String> lines() {
        return entries.values().stream().map(HistoryEntries::line).toList();
    }

    static String line(HistoryEntry e) {
        return object(
                "session",
                e.session(),
                "number",
                e.number(),
                "time",
                e.time(),
                "where",
                e.where(),
                "line",
                e.line(),
                "outcome",
                e.outcome());
    }

    static String ended(String session, int number, String outcome) {
        return object("session", session, "number", number, "outcome", outcome);
    }

    /** An object of names and values in turn; an empty outcome is left out. */
    private static String object(Object... fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < fields.length; i += 2) {
                if (fields[i + 1] instanceof Integer number) {
                    json.writeNumberField((String) fields[i], number);
                } else if (!fields[i].equals("outcome") || !fields[i + 1].equals("")) {
                    json.writeStringField((String) fields[i], fields[i + 1].toString());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
