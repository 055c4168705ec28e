package org.vzs.repl.record;

import java.util.List;
import java.util.Map;
import org.vzs.recording.TranscriptWriter;

/**
 * Writes a recording in the form of all transcripts: first, as comments for people, what was typed and what it showed; then
 * what was said to devices by command, with their answers, which {@code vzs runbook test} replays.
 */
final class Transcript {
    private Transcript() {}

    static String text(String name, Map<String, String> arguments, List<RecordedLine> lines) {
        StringBuilder text = new StringBuilder("# A run of ").append(name).append(", as it was typed at the prompt\n");
        arguments.forEach((parameter, value) -> text.append("# with ")
                .append(parameter)
                .append('=')
                .append(value)
                .append('\n'));
        for (RecordedLine line : lines) {
            String typed = line.secret() ? "(a line that carried a secret)" : line.line();
            text.append("#\n");
            comment(line.where() + "> " + typed.strip(), text);
            comment(line.output(), text);
            if (line.exit() != 0) {
                comment("[exit " + line.exit() + "]", text);
            }
        }
        text.append('\n');
        lines.stream()
                .filter(RecordedLine::isInDraft)
                .flatMap(l -> l.said().stream())
                .forEach(e -> text.append(TranscriptWriter.write(e)));
        return text.toString();
    }

    /** Three blanks: what begins with one may be read by a program, such as {@code # exit 1}. */
    private static void comment(String lines, StringBuilder text) {
        lines.lines().forEach(l -> text.append(("#   " + l).stripTrailing()).append('\n'));
    }
}
