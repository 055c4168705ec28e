package org.vzs.driver.recorded;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vzs.driver.EndpointException;
import org.vzs.driver.FileStore.Entry;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** How transcripts show what a place for files answers. */
final class FileTexts {
    private static final Pattern ENTRY = Pattern.compile("(?:(folder)|(\\d{1,18}))\\t(.*)");
    private static final Pattern FAILURE = Pattern.compile("(?s)([a-z][a-z.-]*): (.*)");

    private FileTexts() {}

    static String listing(List<Entry> entries) {
        return entries.stream()
                .map(e -> (e.folder() ? "folder" : Long.toString(e.size())) + "\t" + e.name() + "\n")
                .collect(Collectors.joining());
    }

    static List<Entry> entries(String listing) {
        return listing.lines()
                .map(line -> {
                    Matcher m = ENTRY.matcher(line);
                    if (!m.matches()) {
                        throw new ProblemException(
                                ExitCode.FAILED, Problem.of("transcript.listing", "not a line of a listing: " + line));
                    }
                    return new Entry(
                            m.group(3), m.group(1) != null, m.group(2) == null ? 0 : Long.parseLong(m.group(2)));
                })
                .toList();
    }

    static String failure(Problem problem) {
        return problem.code() + ": " + problem.message().replaceAll("\\R", "; ") + "\n";
    }

    /** The failure that was written down. */
    static ProblemException failure(String text, int exitCode, String endpoint) {
        Matcher m = FAILURE.matcher(text.strip());
        Problem problem = m.matches()
                ? Problem.of(m.group(1), m.group(2)).at(endpoint)
                : Problem.of("ftp.refused", text.strip()).at(endpoint);
        return exitCode == ExitCode.UNREACHABLE.number()
                ? new EndpointException(kind(problem.code()), problem)
                : new ProblemException(ExitCode.FAILED, problem);
    }

    /** The tail of the code is the kind, where there is one of that name. */
    private static EndpointException.Kind kind(String code) {
        String tail = code.substring(code.indexOf('.') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
        for (EndpointException.Kind kind : EndpointException.Kind.values()) {
            if (kind.name().equals(tail)) {
                return kind;
            }
        }
        return EndpointException.Kind.PROTOCOL;
    }
}
