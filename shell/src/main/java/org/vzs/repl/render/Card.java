package org.vzs.repl.render;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.vzs.script.api.ScriptObject;
import org.vzs.script.api.Tables;

/** One object, a line for each of its values. Nothing is cut: the terminal breaks what is longer than its lines. */
final class Card {
    private Card() {}

    static List<AttributedString> lines(Value object, int width, Glyphs glyphs) {
        List<String> names = names(object);
        int widest = names.stream().mapToInt(FittedTable::width).max().orElse(0);
        List<AttributedString> lines = new ArrayList<>();
        for (String name : names) {
            Value member = object.getMember(name);
            if (member == null || member.canExecute()) {
                continue;
            }
            String text = glyphs.fit(Tables.text(member));
            if (!text.isEmpty() || !isOurs(object)) {
                String gap = widest + 2 > width / 2 ? ": " : " ".repeat(widest - FittedTable.width(name) + 2);
                lines.add(new AttributedStringBuilder()
                        .styled(Words.FAINT, glyphs.fit(name) + gap)
                        .styled(
                                Words.style(text),
                                text.replace("\n", "\n" + " ".repeat(Math.min(widest + 2, width / 2))))
                        .toAttributedString());
            }
        }
        return lines;
    }

    private static boolean isOurs(Value object) {
        return object.isProxyObject() && object.asProxyObject() instanceof ScriptObject;
    }

    /** The columns of its table first, then the rest. */
    private static List<String> names(Value object) {
        if (object.isProxyObject() && object.asProxyObject() instanceof ScriptObject ours) {
            List<String> names = new ArrayList<>(ours.columns());
            ours.propertyNames().stream().filter(n -> !names.contains(n)).forEach(names::add);
            return names;
        }
        return List.copyOf(object.getMemberKeys());
    }
}
