package org.vzs.repl.render;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;
import org.vzs.script.TableData;
import org.vzs.script.api.ResultsObject;
import org.vzs.script.api.ScriptFunction;
import org.vzs.script.api.ScriptObject;
import org.vzs.script.api.Tables;
import org.vzs.script.api.VmSnapshotSelection;

/** Makes the lines of a result by what it is: a list is a table, an object a card, snapshots a tree. */
public final class Renderer {
    private final int width;
    private final Glyphs glyphs;

    /**
     * @param width the columns of the screen
     * @param glyphs what it can show
     */
    public Renderer(int width, Glyphs glyphs) {
        this.width = width;
        this.glyphs = requireNonNull(glyphs, "glyphs is null");
    }

    /** The lines; none for undefined. */
    public List<AttributedString> lines(Value value) {
        if (value.isProxyObject()) {
            Object object = value.asProxyObject();
            if (object instanceof VmSnapshotSelection snapshots) {
                return snapshots.getSize() == 0 ? nothing("snapshots") : SnapshotTree.lines(snapshots, width, glyphs);
            }
            if (object instanceof ResultsObject results) {
                return results(value, results);
            }
            if (object instanceof ScriptObject && !value.hasArrayElements()) {
                return Card.lines(value, width, glyphs);
            }
        }
        if (value.isNull()) {
            return value.toString().equals("undefined") ? List.of() : List.of(new AttributedString("null"));
        }
        // A list that comes from Java has elements and no members.
        if (value.hasArrayElements()
                && (value.hasMembers()
                        || value.getArraySize() == 0
                        || value.getArrayElement(0).isProxyObject())) {
            return list(value);
        }
        if (value.isString() || !value.hasMembers() || value.isInstant() || value.canExecute()) {
            return text(value);
        }
        return value.getMemberKeys().isEmpty() ? text(value) : Card.lines(value, width, glyphs);
    }

    private List<AttributedString> text(Value value) {
        String text = value.canExecute() ? function(value) : Tables.text(value);
        return glyphs.fit(text).lines().map(AttributedString::new).toList();
    }

    /** Whoever forgot the call sees how it is made. */
    private static String function(Value value) {
        return value.isProxyObject() && value.asProxyObject() instanceof ScriptFunction ours
                ? "a function, called as " + ours
                : "a function";
    }

    private List<AttributedString> list(Value value) {
        if (value.getArraySize() == 0) {
            return nothing("");
        }
        TableData table = Tables.of(value);
        if (table.columns().equals(List.of("value"))) {
            return table.rows().stream()
                    .map(r -> new AttributedString(glyphs.fit(r.getFirst())))
                    .toList();
        }
        return new FittedTable(table, width, glyphs).lines();
    }

    private static List<AttributedString> nothing(String what) {
        return List.of(new AttributedString(what.isEmpty() ? "(none)" : "(no " + what + ")", Words.FAINT));
    }

    private List<AttributedString> results(Value value, ResultsObject results) {
        if (results.getSize() == 0) {
            return nothing("targets");
        }
        List<AttributedString> lines = new ArrayList<>(new FittedTable(Tables.of(value), width, glyphs).lines());
        lines.addAll(Reasons.lines(results.results().all(), lines, width, glyphs));
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Result result : results.results().all()) {
            counts.merge(result.outcome(), 1L, Long::sum);
        }
        AttributedStringBuilder summary = new AttributedStringBuilder();
        counts.forEach((outcome, count) -> summary.append(summary.length() == 0 ? "" : ", ")
                .styled(
                        Words.style(outcome.name()),
                        count + " " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        lines.add(summary.toAttributedString());
        return lines;
    }
}
