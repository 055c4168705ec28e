package org.vzs.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.Problems;
import org.vzs.recording.Transcript.Exchange;

/** Reads the text form of a transcript. For one text. */
public final class TranscriptReader {
    static final Pattern COMMAND = Pattern.compile("([A-Za-z0-9._-]+) \\$ (.*)");
    static final Pattern EXIT = Pattern.compile("\\[(?:exit|status) (-?\\d{1,9})\\]");
    static final String NO_NEWLINE = "[no newline]";

    private final List<Exchange> exchanges = new ArrayList<>();
    private final Problems problems = new Problems();
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private StringBuilder last = out;
    private @Nullable String endpoint;
    private String command = "";
    private int status;

    private TranscriptReader() {}

    /**
     * Reads {@code text}.
     *
     * @param file its name, for errors
     * @throws org.vzs.problem.ProblemException with exit code USAGE and all problems, each with its line
     */
    public static Transcript read(String text, String file) {
        TranscriptReader reader = new TranscriptReader();
        int number = 0;
        for (String line : text.lines().toList()) {
            reader.line(line, file + ":" + ++number);
        }
        reader.endOfExchange();
        reader.problems.throwIfAny(ExitCode.USAGE);
        return new Transcript(reader.exchanges);
    }

    /** The numbers of the lines with the commands, from 1, in order. */
    public static List<Integer> commandLines(String text) {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (COMMAND.matcher(line).matches()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private void line(String line, String place) {
        Matcher said = COMMAND.matcher(line);
        Matcher exit = EXIT.matcher(line);
        if (said.matches()) {
            endOfExchange();
            endpoint = said.group(1);
            command = TranscriptWriter.unescape(said.group(2));
        } else if (endpoint == null) {
            if (!line.isBlank() && !line.startsWith("#")) {
                problems.add(new Problem(
                        "transcript.output-first",
                        "output before the first command",
                        place,
                        "Begin with: endpoint $ command"));
            }
        } else if (exit.matches()) {
            status = Integer.parseInt(exit.group(1));
        } else if (line.equals(NO_NEWLINE)) {
            if (last.isEmpty()) {
                problems.add(
                        new Problem("transcript.no-newline", "there is no line that could lack its end", place, null));
            } else {
                last.setLength(last.length() - 1);
            }
        } else if (line.startsWith("! ")) {
            last = err;
            err.append(line, 2, line.length()).append('\n');
        } else {
            last = out;
            out.append(line, line.startsWith("\\") ? 1 : 0, line.length()).append('\n');
        }
    }

    private void endOfExchange() {
        if (endpoint != null) {
            exchanges.add(new Exchange(endpoint, command, out.toString(), err.toString(), status));
        }
        out.setLength(0);
        err.setLength(0);
        last = out;
        status = 0;
    }
}
