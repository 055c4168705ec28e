package org.vzs.repl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Terms with what they mean: beside the term where there is room, else under it; broken between words, never cut. */
public final class Definitions {
    private static final int INDENT = 4;
    private static final int LONGEST = 36;

    private Definitions() {}

    /** The lines for {@code width} columns. */
    public static List<AttributedString> lines(Map<String, String> terms, int width) {
        int column = terms.keySet().stream()
                .mapToInt(FittedTable::width)
                .filter(w -> w <= Math.min(LONGEST, width / 2))
                .max()
                .orElse(0);
        List<AttributedString> lines = new ArrayList<>();
        terms.forEach((term, meaning) -> {
            int used = FittedTable.width(term);
            boolean beside = used <= column;
            int indent = beside ? column + 2 : INDENT;
            List<String> parts = broken(meaning, Math.max(12, width - indent));
            AttributedStringBuilder first = new AttributedStringBuilder().styled(Words.HEADING, term);
            if (beside) {
                first.append(" ".repeat(column - used + 2)).append(parts.removeFirst());
            }
            lines.add(first.toAttributedString());
            parts.forEach(p -> lines.add(new AttributedString(" ".repeat(indent) + p)));
        });
        return lines;
    }

    /**
     * A name with its value: beside it, or under it where there is no room for that. A value is broken between words and
     * hangs under its beginning; a word that is longer than a line is left to the terminal, which breaks it anywhere.
     *
     * @param indent blanks before the name
     * @param name the name with what separates it from the value
     */
    static List<AttributedString> field(String indent, String name, String value, int width) {
        int before = FittedTable.width(indent + name);
        boolean beside = before + FittedTable.width(value) <= width
                || (before <= width / 2 && before + longestWord(value) <= width);
        String hang = beside ? " ".repeat(before) : indent + "  ";
        List<String> parts = new ArrayList<>();
        value.lines().forEach(l -> parts.addAll(broken(l, width - hang.length())));
        List<AttributedString> lines = new ArrayList<>();
        AttributedStringBuilder first =
                new AttributedStringBuilder().append(indent).styled(Words.FAINT, beside ? name : name.stripTrailing());
        if (beside && !parts.isEmpty()) {
            first.styled(Words.style(value), parts.removeFirst());
        }
        lines.add(first.toAttributedString());
        parts.forEach(p -> lines.add(new AttributedStringBuilder()
                .append(hang)
                .styled(Words.style(value), p)
                .toAttributedString()));
        return lines;
    }

    private static int longestWord(String text) {
        return Stream.of(text.split("\\s", -1))
                .mapToInt(FittedTable::width)
                .max()
                .orElse(0);
    }

    /** The text in lines that are no wider, as far as its words are not; each begins with the blanks that the text begins with. */
    public static List<String> broken(String text, int width) {
        List<String> lines = new ArrayList<>();
        if (FittedTable.width(text) <= width) {
            lines.add(text);
            return lines;
        }
        String words = text.stripLeading();
        String indent = text.substring(0, text.length() - words.length());
        StringBuilder line = new StringBuilder(indent);
        for (String word : words.split(" ", -1)) {
            boolean first = line.length() == indent.length();
            if (!first && FittedTable.width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(indent.length());
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
