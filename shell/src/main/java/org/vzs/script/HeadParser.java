package org.vzs.script;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.Problems;

/** Reads the JSDoc block at the beginning of a script. */
public final class HeadParser {
    private static final List<String> TAGS = List.of("param", "csv", "changes", "example", "source");
    private static final Pattern BLOCK =
            Pattern.compile("\\A(?:\\uFEFF)?(?:#![^\\n]*\\n)?\\s*/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("@(\\w+)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile(
            "\\{(\\w+(?:\\|[\\w.-]+)*)}\\s+(?:\\[([\\w.-]+)(?:=([^]]*))?]|([\\w.-]+))\\s*(?:-\\s+)?(.*)",
            Pattern.DOTALL);

    private final String file;
    private final Problems problems = new Problems();
    private final List<ScriptParameter> parameters = new ArrayList<>();
    private final List<ScriptParameter> columns = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private String summary = "";

    private HeadParser(String file) {
        this.file = file;
    }

    /**
     * Reads the head of a script.
     *
     * @param file its name, for messages
     * @param text the whole script
     * @throws org.vzs.problem.ProblemException with exit code SCRIPT and every mistake, by line and column
     */
    public static ScriptHead parse(String file, String text) {
        HeadParser parser = new HeadParser(file);
        Matcher block = BLOCK.matcher(text);
        if (block.find()) {
            int line = 1
                    + (int) text.substring(0, block.start(1))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            int column = block.start(1) - (text.lastIndexOf('\n', block.start(1)) + 1);
            parser.block(block.group(1), line, column);
        }
        parser.problems.throwIfAny(ExitCode.SCRIPT);
        return new ScriptHead(
                parser.summary, parser.parameters, parser.columns, parser.changes, parser.examples, parser.sources);
    }

    private void block(String block, int firstLine, int firstColumn) {
        StringBuilder entry = new StringBuilder();
        String entryPlace = firstLine + ":" + (firstColumn + 1);
        int line = firstLine;
        int before = firstColumn;
        for (String raw : block.split("\n", -1)) {
            String content = raw.strip().replaceFirst("^\\*\\s?", "").stripTrailing();
            if (content.startsWith("@")) {
                entry(entry.toString().strip(), entryPlace);
                entry.setLength(0);
                entryPlace = line + ":" + (before + raw.indexOf('@') + 1);
            }
            entry.append(content).append('\n');
            line++;
            before = 0;
        }
        entry(entry.toString().strip(), entryPlace);
    }

    private void entry(String entry, String place) {
        Matcher tag = TAG.matcher(entry);
        if (!tag.matches()) {
            summary = entry.split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
            return;
        }
        String rest = tag.group(2).strip();
        switch (tag.group(1)) {
            case "param" -> parameter(rest, place, parameters);
            case "csv" -> column(rest, place);
            case "changes" -> changes.add(rest);
            case "example" -> examples.add(rest);
            case "source" -> sources.add(rest);
            default -> {
                List<String> near = NearMiss.of(tag.group(1), TAGS);
                add(
                        place,
                        "script.head",
                        "unknown tag @" + tag.group(1),
                        near.isEmpty()
                                ? "known: @" + String.join(", @", TAGS)
                                : "did you mean @" + near.getFirst() + "?");
            }
        }
    }

    /** A cell is text that the script sees, so it can be no secret, names no file, and is there or is not. */
    private void column(String rest, String place) {
        int before = columns.size();
        parameter(rest, place, columns);
        if (columns.size() > before) {
            ScriptParameter column = columns.getLast();
            if (column.otherwise() != null) {
                add(
                        place,
                        "script.head",
                        "the column '" + column.name() + "' has a default",
                        "write [" + column.name() + "]");
            } else if (column.type() == ParameterType.SECRET || column.type() == ParameterType.FILE) {
                add(
                        place,
                        "script.head",
                        "the column '" + column.name() + "' cannot be of type "
                                + column.type().word(),
                        "make it a @param");
            }
        }
    }

    private void parameter(String rest, String place, List<ScriptParameter> into) {
        Matcher m = PARAMETER.matcher(rest);
        if (!m.matches()) {
            add(place, "script.head", "cannot read this tag", "write {type} name text, or {type} [name=default] text");
            return;
        }
        boolean optional = m.group(2) != null;
        String name = optional ? m.group(2) : m.group(4);
        List<String> choices = m.group(1).contains("|") ? List.of(m.group(1).split("\\|", -1)) : List.of();
        Optional<ParameterType> type =
                choices.isEmpty() ? ParameterType.named(m.group(1)) : Optional.of(ParameterType.CHOICE);
        if (type.isEmpty()) {
            add(
                    place,
                    "script.head",
                    "unknown type {" + m.group(1) + "}",
                    "known: " + String.join(", ", ParameterType.words()));
            return;
        }
        Set<String> taken =
                new HashSet<>(into.stream().map(ScriptParameter::name).toList());
        if (!taken.add(name)) {
            add(place, "script.head", "'" + name + "' is declared twice", null);
            return;
        }
        if (type.get() == ParameterType.SECRET && m.group(3) != null) {
            add(place, "script.head", "the secret '" + name + "' has a default", "a secret must be given");
            return;
        }
        ScriptParameter parameter = new ScriptParameter(
                name,
                type.get(),
                optional,
                m.group(3),
                m.group(5).replaceAll("\\s+", " ").strip(),
                choices);
        try {
            if (m.group(3) != null) {
                parameter.parse(m.group(3), Clock.systemUTC());
            }
        } catch (IllegalArgumentException e) {
            add(place, "script.head", "the default of '" + name + "': " + e.getMessage(), null);
            return;
        }
        into.add(parameter);
    }

    private void add(String place, String code, String message, @Nullable String advice) {
        Problem problem = Problem.of(code, message).at(file + ":" + place);
        problems.add(advice == null ? problem : problem.advise(advice));
    }
}
