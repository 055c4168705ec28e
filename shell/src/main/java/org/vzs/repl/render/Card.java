package org.vzs.repl.render;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jline.utils.AttributedString;
import org.vzs.script.api.ScriptObject;
import org.vzs.script.api.Tables;

/** One object, a line for each of its values, or several where a value is long. */
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
            String text = glyphs.fit(text(name, member, width - widest));
            if (!text.isEmpty() || !isOurs(object)) {
                String gap = widest + 2 > width / 2 ? ": " : " ".repeat(widest - FittedTable.width(name) + 2);
                lines.addAll(Definitions.field("", glyphs.fit(name) + gap, text, width));
            }
        }
        return lines;
    }

    /** A list of objects that needs more than a line is a table of its own, and has no place on a card. */
    private static String text(String name, Value member, int room) {
        String text = Tables.text(member);
        boolean objects = member.hasArrayElements()
                && member.getArraySize() > 1
                && member.getArrayElement(0).isProxyObject();
        return objects && FittedTable.width(text) > room ? member.getArraySize() + ", shown by ." + name : text;
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
