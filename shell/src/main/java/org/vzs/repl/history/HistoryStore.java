package org.vzs.repl.history;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vzs.config.PrivateFiles;

/**
 * The lines of all sessions in one file that only its owner may read, one JSON object a line. Each write is one append, so
 * parallel sessions do not tear each other's lines. A history that cannot be written never stops the session.
 */
public final class HistoryStore {
    private static final int KEPT = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String session;
    private final Clock clock;
    private final Map<String, HistoryEntry> entries = new LinkedHashMap<>();
    private long read;
    private int count;

    /**
     * @param file the file; made when the first line is kept
     * @param session a name for this session, unlike all others
     * @param clock the time
     */
    public HistoryStore(Path file, String session, Clock clock) {
        this.file = requireNonNull(file, "file is null");
        this.session = requireNonNull(session, "session is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Keeps a line that is about to run; answers its number. */
    public synchronized int begin(String line, String where) {
        count++;
        HistoryEntry entry = new HistoryEntry(session, count, clock.instant(), where, "", line);
        entries.put(key(session, count), entry);
        ObjectNode json = JSON.createObjectNode();
        json.put("session", session)
                .put("number", count)
                .put("time", entry.time().toString());
        json.put("where", where).put("line", line);
        append(json);
        return count;
    }

    /** Keeps how the line of that number ended. */
    public synchronized void end(int number, String outcome) {
        entries.computeIfPresent(
                key(session, number),
                (k, e) -> new HistoryEntry(e.session(), e.number(), e.time(), e.where(), outcome, e.line()));
        append(JSON.createObjectNode()
                .put("session", session)
                .put("number", number)
                .put("outcome", outcome));
    }

    /** All lines as they are in the file now: those of others first, then those of this session, each oldest first. */
    public synchronized List<HistoryEntry> all() {
        refresh();
        List<HistoryEntry> others = new ArrayList<>();
        List<HistoryEntry> own = new ArrayList<>();
        entries.values().forEach(e -> (e.session().equals(session) ? own : others).add(e));
        others.addAll(own);
        return others;
    }

    /** Whether a line is this session's. */
    public boolean isOwn(HistoryEntry entry) {
        return entry.session().equals(session);
    }

    private static String key(String session, int number) {
        return session + "/" + number;
    }

    private void append(ObjectNode json) {
        try {
            PrivateFiles.folder(requireNonNull(file.getParent()));
            try {
                PrivateFiles.create(file);
            } catch (FileAlreadyExistsException e) {
                // Made by an earlier session.
            }
            byte[] line = (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A full disk or a home that is read-only: the session goes on with what it remembers.
            return;
        }
    }

    /** Reads what has been added since the last time, up to the last whole line. */
    private void refresh() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < read) {
                read = 0;
            }
            ByteBuffer more = ByteBuffer.allocate((int) Math.min(channel.size() - read, Integer.MAX_VALUE - 8));
            while (more.hasRemaining() && channel.read(more, read + more.position()) >= 0) {
                // Until it is full.
            }
            String text = new String(more.array(), 0, more.position(), StandardCharsets.UTF_8);
            int whole = text.lastIndexOf('\n') + 1;
            read += text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
            text.substring(0, whole).lines().forEach(this::take);
            trim();
        } catch (IOException e) {
            // No file yet, or none that can be read: there is only what this session remembers.
            return;
        }
    }

    private void take(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String key = key(json.path("session").asText(), json.path("number").asInt());
            HistoryEntry known = entries.get(key);
            if (json.has("line")) {
                entries.putIfAbsent(
                        key,
                        new HistoryEntry(
                                json.path("session").asText(),
                                json.path("number").asInt(),
                                Instant.parse(json.path("time").asText()),
                                json.path("where").asText(),
                                json.path("outcome").asText(),
                                json.path("line").asText()));
            } else if (known != null) {
                entries.put(
                        key,
                        new HistoryEntry(
                                known.session(),
                                known.number(),
                                known.time(),
                                known.where(),
                                json.path("outcome").asText(),
                                known.line()));
            }
        } catch (JsonProcessingException | DateTimeException e) {
            // A line that a crash cut short, or that somebody edited; the others still count.
            return;
        }
    }

    private void trim() {
        var oldest = entries.values().iterator();
        while (entries.size() > KEPT && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
