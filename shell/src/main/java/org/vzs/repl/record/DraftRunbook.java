package org.vzs.repl.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vzs.repl.js.Declarations;
import org.vzs.repl.js.Token;
import org.vzs.repl.js.Tokens;

/**
 * A recording as a script that runs at once: the lines that worked, with the values that were typed as parameters. Names
 * that were declared twice, which a prompt allows and a script does not, are declared once; so is {@code _}.
 */
final class DraftRunbook {
    private final String file;
    private final LocalDate date;
    private final List<RecordedLine> lines;
    private final Set<String> verbs;
    private final boolean confirmed;
    private final Parameters parameters = new Parameters();
    private final List<String> body;

    /** @param answers what was answered to questions, by the parameters that they name */
    DraftRunbook(
            String file,
            LocalDate date,
            List<RecordedLine> lines,
            Set<String> verbs,
            Map<String, String> answers,
            boolean confirmed) {
        this.file = requireNonNull(file, "file is null");
        this.date = requireNonNull(date, "date is null");
        this.lines = List.copyOf(lines);
        this.verbs = verbs;
        this.confirmed = confirmed;
        answers.forEach(parameters::answer);
        this.body = body();
    }

    /** The values that were typed, by the names of their parameters. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        parameters.all().forEach(p -> arguments.put(p.name(), p.value()));
        return arguments;
    }

    /** The whole file. */
    String text() {
        StringBuilder text = new StringBuilder("/**\n * ")
                .append(file.replaceFirst("\\.vzs$", ""))
                .append(": a draft, recorded at the prompt on ")
                .append(date)
                .append(".\n *\n");
        parameters
                .all()
                .forEach(p -> text.append(
                        " * @param {%s} [%s=%s] as it was typed\n".formatted(p.type(), p.name(), p.value())));
        if (!verbs.isEmpty()) {
            text.append(" * @changes ")
                    .append(String.join(", ", verbs).replace("*/", "* /"))
                    .append('\n');
        }
        text.append(" * @example ").append(example()).append("\n */\n");
        body.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** How it is run; what needed a yes at the prompt needs one there too. */
    private String example() {
        return "vzs run " + file + (confirmed ? " --yes" : "")
                + parameters.all().stream()
                        .limit(1)
                        .map(p -> " -- " + p.name() + "='" + p.value() + "'")
                        .collect(Collectors.joining());
    }

    private List<String> body() {
        List<String> body = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        boolean usesLast = lines.stream().anyMatch(l -> uses(l.line(), "_"));
        if (usesLast) {
            body.add("let _;");
        }
        for (RecordedLine line : lines) {
            if (line.secret()) {
                body.add("// A line that carried a secret was left out: declare it as @param {secret}.");
            } else if (line.acted() && !line.isWhole()) {
                body.add("// This line did something, then it failed: "
                        + line.line().strip().replaceAll("\\s*\n\\s*", " "));
            } else if (line.isInDraft()) {
                String script = once(line.line().strip(), declared);
                boolean expression = usesLast && isExpression(script);
                body.add(ended((expression ? "_ = " : "") + parameters.replace(script)));
            }
        }
        return body;
    }

    /** The line with what it declares again as assignments, and the first {@code const} of such names as {@code let}. */
    private String once(String line, Set<String> declared) {
        String out = line;
        for (Declarations.Declared name : Declarations.of(line).reversed()) {
            Token word = Tokens.of(line).stream()
                    .filter(t -> t.end() < name.start() && t.kind() == Token.Kind.KEYWORD)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            boolean variable = Set.of("const", "let", "var").contains(word.in(line));
            if (variable && !declared.add(name.name())) {
                out = out.substring(0, word.start()) + out.substring(name.start());
            } else if (word.in(line).equals("const") && again(name.name())) {
                out = out.substring(0, word.start()) + "let" + out.substring(word.end());
            }
        }
        return out;
    }

    private boolean again(String name) {
        return lines.stream()
                        .flatMap(l -> Declarations.of(l.line()).stream())
                        .filter(d -> d.name().equals(name))
                        .count()
                > 1;
    }

    private static boolean uses(String line, String name) {
        return Tokens.of(line).stream()
                .anyMatch(t -> t.kind() == Token.Kind.NAME && t.in(line).equals(name));
    }

    private static boolean isExpression(String line) {
        List<Token> tokens = Tokens.of(line);
        return tokens.getFirst().kind() != Token.Kind.KEYWORD
                && !tokens.getFirst().is(line, '{')
                && tokens.stream().limit(tokens.size() - 1L).noneMatch(t -> t.is(line, ';'));
    }

    private static String ended(String line) {
        return line.endsWith(";") || line.endsWith("}") ? line : line + ";";
    }
}
