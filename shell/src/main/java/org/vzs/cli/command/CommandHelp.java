package org.vzs.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What {@code --help} shows: at most 80 columns, in the order usage, meaning, operands, options, commands. */
public final class CommandHelp {
    private static final int WIDTH = 80;
    private static final int WIDEST_NAME = 24;
    private static final Opt HELP = new Opt("help", "h", Opt.Kind.FLAG, "", "Show this help.");

    private CommandHelp() {}

    /** The lines of a command's help, without line ends. */
    public static List<String> lines(Command command) {
        List<Opt> options = Stream.concat(Stream.of(HELP), command.options().stream())
                .sorted(Comparator.comparing(Opt::name))
                .toList();
        List<String> lines = new ArrayList<>(usage(command, options));
        command.about().forEach(l -> lines.addAll(l.startsWith(" ") ? List.of(l) : wrapped(l, WIDTH)));
        section(lines, "", command.operands().stream().map(o -> new Entry(o.shown(), o.text())));
        section(
                lines,
                "Options:",
                options.stream()
                        .map(o -> new Entry(
                                (o.letter() == null ? "    " : "-" + o.letter() + ", ") + o.shown(), o.text())));
        section(
                lines,
                "Commands:",
                command.children().stream()
                        .map(c -> new Entry(c.word(), c.about().getFirst())));
        if (!command.footer().isEmpty()) {
            lines.add("");
            lines.addAll(command.footer());
        }
        return lines;
    }

    private record Entry(String name, String text) {}

    private static List<String> usage(Command command, List<Opt> options) {
        String start = "Usage: " + command.name();
        List<String> words = new ArrayList<>();
        options.forEach(o -> words.add("[" + o.shown() + "]" + (o.many() ? "..." : "")));
        command.operands().forEach(o -> words.add(o.shown()));
        if (!command.children().isEmpty()) {
            words.add(command.action() == null ? "COMMAND" : "[COMMAND]");
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        for (String word : words) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(start.length()));
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void section(List<String> lines, String title, Stream<Entry> entries) {
        List<Entry> all = entries.toList();
        if (all.isEmpty()) {
            return;
        }
        lines.add("");
        if (!title.isEmpty()) {
            lines.add(title);
        }
        int width = all.stream()
                .mapToInt(e -> e.name().length())
                .filter(n -> n <= WIDEST_NAME)
                .max()
                .orElse(WIDEST_NAME);
        String indent = " ".repeat(width + 4);
        for (Entry e : all) {
            List<String> text = new ArrayList<>(wrapped(e.text(), WIDTH - indent.length()));
            if (e.name().length() <= width) {
                lines.add("  " + e.name() + " ".repeat(width - e.name().length()) + "  " + text.removeFirst());
            } else {
                lines.add("  " + e.name());
            }
            text.forEach(t -> lines.add(indent + t));
        }
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
