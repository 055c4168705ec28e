package org.vzs.capacity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/** A {@link History} as JSON, in which it outlives the run. */
public final class HistoryText {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private HistoryText() {}

    /** Writes it. */
    public static String write(History history) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
        ArrayNode all = root.putArray("series");
        for (Series s : history.series()) {
            ObjectNode node =
                    all.addObject().put("kind", s.kind()).put("id", s.id()).put("name", s.name());
            if (s.was() != null) {
                node.put("was", s.was());
            }
            if (s.gone() != null) {
                node.put("gone", s.gone().getEpochSecond());
            }
            ArrayNode points = node.putArray("points");
            for (Point p : s.points()) {
                points.addArray()
                        .add(p.at().getEpochSecond())
                        .add(p.space().capacity().bytes())
                        .add(p.space().used().bytes())
                        .add(p.space().free().bytes());
            }
        }
        return root.toString();
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is none, or half of one, or of a later format
     */
    public static History read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.path("format").asInt() != FORMAT) {
                throw new IllegalArgumentException("not of format " + FORMAT);
            }
            List<Series> series = new ArrayList<>();
            root.path("series").forEach(node -> series.add(series(node)));
            return new History(series);
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("not a history: " + e.getMessage(), e);
        }
    }

    private static Series series(JsonNode node) {
        List<Point> points = new ArrayList<>();
        for (JsonNode p : node.path("points")) {
            points.add(new Point(
                    Instant.ofEpochSecond(p.path(0).asLong()),
                    new Space(size(p.path(1)), size(p.path(2)), size(p.path(3)))));
        }
        return new Series(
                node.path("kind").asText(),
                node.path("id").asText(),
                node.path("name").asText(),
                text(node.get("was")),
                node.has("gone") ? Instant.ofEpochSecond(node.path("gone").asLong()) : null,
                points);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asText();
    }

    private static Size size(JsonNode number) {
        return new Size(number.bigIntegerValue());
    }
}
