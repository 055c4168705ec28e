package org.vzs.run;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.Problems;
import org.vzs.recording.Transcript;
import org.vzs.recording.TranscriptReader;
import org.vzs.recording.TranscriptWriter;

/**
 * A transcript of a runbook, with what the lines before its first command say of the run that it was made of:
 *
 * <pre>
 * # with ctid=555
 * # file motd.txt hello\n
 * # now 2026-01-01T00:00:00Z
 * # exit 1
 * # side by side
 * </pre>
 *
 * Every argument has a line of its own. A file stands for a local one, with its text on the line. Side by
 * side were the endpoints asked whose order then counts for each of them only. Other comments are for
 * people.
 *
 * @param place where the transcript is, for messages
 * @param transcript what was said
 * @param lines the line of each command
 * @param arguments the arguments of the run
 * @param files the local files that it read, text by path
 * @param now its time; null if it does not matter
 * @param exitCode the number that it ended with
 * @param sideBySide whether endpoints were asked side by side
 */
record RecordedCase(
        String place,
        Transcript transcript,
        List<Integer> lines,
        List<String> arguments,
        Map<String, String> files,
        @Nullable Instant now,
        int exitCode,
        boolean sideBySide) {
    private static final String SIDE_BY_SIDE = "# side by side";
    private static final Pattern COMMENT = Pattern.compile("# (with|file|now|exit) (.*)");

    RecordedCase {
        lines = List.copyOf(lines);
        arguments = List.copyOf(arguments);
        files = Map.copyOf(files);
    }

    /**
     * Reads a transcript.
     *
     * @throws org.vzs.problem.ProblemException with exit code USAGE and every mistake, by line
     */
    static RecordedCase read(String place, String text) {
        Transcript transcript = TranscriptReader.read(text, place);
        List<Integer> lines = TranscriptReader.commandLines(text);
        List<String> arguments = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        Problems problems = new Problems();
        Instant now = null;
        int exitCode = 0;
        boolean sideBySide = false;
        int number = 0;
        for (String line : text.lines()
                .limit(lines.isEmpty() ? Long.MAX_VALUE : lines.getFirst() - 1L)
                .toList()) {
            number++;
            sideBySide |= line.strip().equals(SIDE_BY_SIDE);
            Matcher m = COMMENT.matcher(line);
            if (!m.matches()) {
                continue;
            }
            String value = m.group(2);
            try {
                switch (m.group(1)) {
                    case "with" -> arguments.add(value);
                    case "file" -> {
                        String[] parts = value.split(" ", 2);
                        files.put(parts[0], parts.length == 1 ? "" : TranscriptWriter.unescape(parts[1]));
                    }
                    case "now" -> now = Instant.parse(value);
                    default -> exitCode = Integer.parseInt(value);
                }
            } catch (DateTimeParseException | NumberFormatException e) {
                problems.add(Problem.of("transcript.head", "cannot read '" + value + "'")
                        .at(place + ":" + number));
            }
        }
        problems.throwIfAny(ExitCode.USAGE);
        return new RecordedCase(place, transcript, lines, arguments, files, now, exitCode, sideBySide);
    }

    /** The lines that such a transcript begins with. */
    static String head(
            String runbook, List<String> arguments, Map<String, String> files, ExitCode exitCode, boolean sideBySide) {
        StringBuilder head = new StringBuilder("# A run of " + runbook + "\n");
        arguments.forEach(a -> head.append("# with ").append(a).append('\n'));
        files.forEach((path, text) -> head.append("# file ")
                .append(path)
                .append(' ')
                .append(TranscriptWriter.escape(text))
                .append('\n'));
        if (exitCode != ExitCode.OK) {
            head.append("# exit ").append(exitCode.number()).append('\n');
        }
        if (sideBySide) {
            head.append(SIDE_BY_SIDE).append('\n');
        }
        return head.append('\n').toString();
    }
}
