package org.vzs.repl.record;

import java.util.List;

/** Writes a recording as plain text: {@code endpoint $ line}, what it showed, its exit status. */
final class Transcript {
    private Transcript() {}

    static String text(List<RecordedLine> lines) {
        StringBuilder text = new StringBuilder();
        for (RecordedLine line : lines) {
            String typed = line.secret()
                    ? "(a line that carried a secret)"
                    : line.line().strip();
            text.append(line.where())
                    .append(" $ ")
                    .append(typed.replace("\n", "\n> "))
                    .append('\n');
            text.append(line.output());
            text.append("exit ").append(line.exit()).append("\n\n");
        }
        return text.toString();
    }
}
