package org.vzs.recording;

import java.util.regex.Pattern;
import org.vzs.recording.Transcript.Exchange;

/** Writes the text form of a transcript; reading it gives the same transcript. */
public final class TranscriptWriter {
    /** A request to an HTTP API, whose status is not that of a program. */
    private static final Pattern REQUEST = Pattern.compile("(?:GET|POST|PUT|PATCH|DELETE) /");

    private TranscriptWriter() {}

    /** The whole as text. */
    public static String write(Transcript transcript) {
        StringBuilder text = new StringBuilder();
        transcript.exchanges().forEach(e -> text.append(write(e)));
        return text.toString();
    }

    /** One exchange as text, to be appended to what was written before. */
    public static String write(Exchange exchange) {
        StringBuilder text = new StringBuilder();
        text.append(exchange.endpoint())
                .append(" $ ")
                .append(escape(exchange.command()))
                .append('\n');
        lines(exchange.stdout(), "", text);
        lines(exchange.stderr(), "! ", text);
        if (exchange.exitStatus() != 0) {
            text.append(REQUEST.matcher(exchange.command()).lookingAt() ? "[status " : "[exit ")
                    .append(exchange.exitStatus())
                    .append("]\n");
        }
        return text.toString();
    }

    private static void lines(String output, String mark, StringBuilder text) {
        if (output.isEmpty()) {
            return;
        }
        boolean ended = output.endsWith("\n");
        String body = ended ? output.substring(0, output.length() - 1) : output;
        for (String line : body.split("\n", -1)) {
            text.append(mark)
                    .append(mark.isEmpty() && looksLikeAForm(line) ? "\\" : "")
                    .append(line)
                    .append('\n');
        }
        if (!ended) {
            text.append(TranscriptReader.NO_NEWLINE).append('\n');
        }
    }

    private static boolean looksLikeAForm(String line) {
        return line.startsWith("\\")
                || line.startsWith("! ")
                || line.equals(TranscriptReader.NO_NEWLINE)
                || TranscriptReader.COMMAND.matcher(line).matches()
                || TranscriptReader.EXIT.matcher(line).matches();
    }

    /** A command is one line: an argument's line break is written as backslash, n. */
    public static String escape(String command) {
        return command.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** What {@link #escape} was given. */
    public static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
