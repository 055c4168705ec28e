package org.vzs.cli;

import java.util.ArrayList;
import java.util.List;
import org.vzs.script.ScriptHead;
import org.vzs.script.ScriptParameter;

/** What {@code vzs run FILE --help} shows. */
final class ScriptHelp {
    private ScriptHelp() {}

    static List<String> lines(String file, ScriptHead head) {
        return of("vzs run " + file, file, head);
    }

    /** @param command the command line that runs it, without its parameters */
    static List<String> of(String command, String file, ScriptHead head) {
        List<String> lines = new ArrayList<>();
        lines.add(head.summary().isEmpty() ? file + " says nothing of itself" : head.summary());
        lines.add("");
        StringBuilder usage = new StringBuilder("Usage: ").append(command);
        if (!head.columns().isEmpty()) {
            usage.append(" --csv FILE");
        }
        head.parameters().stream()
                .filter(p -> p.otherwise() == null)
                .forEach(p -> usage.append(p.optional() ? " [" : " ")
                        .append(p.name())
                        .append("=…")
                        .append(p.optional() ? "]" : ""));
        lines.add(usage.toString());
        section(lines, "Parameters", head.parameters());
        section(lines, "Columns of the CSV file", head.columns());
        texts(lines, "Changes", head.changes());
        texts(lines, "Examples", head.examples());
        texts(lines, "From", head.sources());
        return lines;
    }

    private static void section(List<String> lines, String title, List<ScriptParameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        int width = parameters.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        lines.add("");
        lines.add(title + ":");
        for (ScriptParameter p : parameters) {
            String otherwise =
                    p.otherwise() != null ? "; if not given: " + p.otherwise() : p.optional() ? "; optional" : "";
            lines.add("  " + p.name() + " ".repeat(width - p.name().length()) + "  " + p.text() + " (" + p.form()
                    + otherwise + ")");
        }
    }

    private static void texts(List<String> lines, String title, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add("");
            lines.add(title + ":");
            texts.forEach(t -> t.lines().forEach(l -> lines.add("  " + l)));
        }
    }
}
