package org.vzs.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What was pasted in one piece may be a whole session: scripts with commands between them, which the language does not know. */
final class Pasted {
    private Pasted() {}

    /**
     * The parts that run one after the other: each command, and what stands between commands.
     *
     * @param entry what was typed or pasted
     * @param incomplete whether a JavaScript text is the beginning of something that is not whole
     */
    static List<String> parts(String entry, Predicate<String> incomplete) {
        if (entry.indexOf('\n') < 0) {
            return List.of(entry);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : entry.split("\n", -1)) {
            // A colon also goes on with a condition, and may stand in a text.
            boolean command =
                    line.stripLeading().startsWith(":") && !LineParser.isIncomplete(part.toString(), incomplete);
            if (command) {
                parts.add(part.toString());
                parts.add(line);
                part.setLength(0);
            } else {
                part.append(part.isEmpty() ? "" : "\n").append(line);
            }
        }
        parts.add(part.toString());
        parts.removeIf(String::isBlank);
        return parts;
    }
}
