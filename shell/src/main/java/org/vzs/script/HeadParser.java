package org.vzs.script;

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
            "\\{(\\w+(?:\\|[\\w.-]+)*)}\\s+(?:\\[([\\w.-]+)(?:=([^]]*))?]|([\\w.-]+))\\s*(?:-\\s+)?(.*)", Pattern.DOTALL);

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
     * @throws org.vzs.problem.ProblemException with exit code SCRIPT and every mistake, by line
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
            parser.block(block.group(1), line);
        }
        parser.problems.throwIfAny(ExitCode.SCRIPT);
        return new ScriptHead(
                parser.summary, parser.parameters, parser.columns, parser.changes, parser.examples, parser.sources);
    }

    private void block(String block, int firstLine) {
        StringBuilder entry = new StringBuilder();
        int entryLine = firstLine;
        int line = firstLine;
        for (String raw : block.split("\n", -1)) {
            String content = raw.strip().replaceFirst("^\\*\\s?", "").stripTrailing();
            if (content.startsWith("@")) {
                entry(entry.toString().strip(), entryLine);
                entry.setLength(0);
                entryLine = line;
            }
            entry.append(content).append('\n');
            line++;
        }
        entry(entry.toString().strip(), entryLine);
    }

    private void entry(String entry, int line) {
        Matcher tag = TAG.matcher(entry);
        if (!tag.matches()) {
            summary = entry.split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
            return;
        }
        String rest = tag.group(2).strip();
        switch (tag.group(1)) {
            case "param" -> parameter(rest, line, parameters);
            case "csv" -> parameter(rest, line, columns);
            case "changes" -> changes.add(rest);
            case "example" -> examples.add(rest);
            case "source" -> sources.add(rest);
            default -> {
                List<String> near = NearMiss.of(tag.group(1), TAGS);
                add(
                        line,
                        "script.head",
                        "unknown tag @" + tag.group(1),
                        near.isEmpty()
                                ? "known: @" + String.join(", @", TAGS)
                                : "did you mean @" + near.getFirst() + "?");
            }
        }
    }

    private void parameter(String rest, int line, List<ScriptParameter> into) {
        Matcher m = PARAMETER.matcher(rest);
        if (!m.matches()) {
            add(line, "script.head", "cannot read this tag", "write {type} name text, or {type} [name=default] text");
            return;
        }
        boolean optional = m.group(2) != null;
        String name = optional ? m.group(2) : m.group(4);
        List<String> choices = m.group(1).contains("|") ? List.of(m.group(1).split("\\|", -1)) : List.of();
        Optional<ParameterType> type =
                choices.isEmpty() ? ParameterType.named(m.group(1)) : Optional.of(ParameterType.CHOICE);
        if (type.isEmpty()) {
            add(
                    line,
                    "script.head",
                    "unknown type {" + m.group(1) + "}",
                    "known: " + String.join(", ", ParameterType.words()));
            return;
        }
        Set<String> taken =
                new HashSet<>(into.stream().map(ScriptParameter::name).toList());
        if (!taken.add(name)) {
            add(line, "script.head", "'" + name + "' is declared twice", null);
            return;
        }
        if (type.get() == ParameterType.SECRET && m.group(3) != null) {
            add(line, "script.head", "the secret '" + name + "' has a default", "a secret must be given");
            return;
        }
        into.add(new ScriptParameter(
                name,
                type.get(),
                optional,
                m.group(3),
                m.group(5).replaceAll("\\s+", " ").strip(),
                choices));
    }

    private void add(int line, String code, String message, @Nullable String advice) {
        Problem problem = Problem.of(code, message).at(file + ":" + line);
        problems.add(advice == null ? problem : problem.advise(advice));
    }
}
