package org.vzs.driver.ontap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a 7-Mode command went wrong, told by its words: over SSH the filer ends with status 0 whatever happened (an
 * assumption from published scripts; another status is believed).
 */
final class Verdict {
    /** Each with what it says in front of an error. */
    private static final Pattern ANYWHERE = Pattern.compile(
            "(?i)^(?:\\S+ not found\\.|usage: ?|No (?:volume|aggregate|LUN|snapshot)\\b.*|invalid |error: ?).*");

    private static final Pattern WRONG = Pattern.compile("(?i)\\b(?:no such|not found|does ?n[o']t exist|busy|in use"
            + "|fail(?:ed|ure)?|cannot|can't|could not|couldn't|invalid|unknown|not allowed|denied|refused|illegal|must"
            + "|not (?:a|an|in|the|on|offline|online|enabled|licensed|permitted|possible|supported|writable)\\b"
            + "|aborted|error|already|still|exceed\\w*|read-?only|mapped)\\b");

    /** Commands that only print. Their words are data. */
    private static final Set<String> LISTINGS = Set.of(
            "show", "status", "list", "df", "sysconfig", "version", "hostname", "date", "options", "uptime", "license");

    private Verdict() {}

    /** The line that says what went wrong; empty if nothing did. */
    static Optional<String> failure(List<String> argv, String answer) {
        List<String> lines = Lines.of(answer);
        String said = String.join(" ", argv.subList(0, Math.min(2, argv.size()))) + ":";
        boolean listing = argv.stream().limit(2).anyMatch(LISTINGS::contains);
        for (String line : lines) {
            String text = line.strip();
            boolean own = text.startsWith(said) || text.startsWith(argv.getFirst() + ":");
            boolean refused = lines.size() < 8 && ANYWHERE.matcher(text).matches();
            boolean wrong = listing ? own : WRONG.matcher(withoutNames(text)).find();
            if (refused || wrong) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** A volume may be called {@code busy} or {@code in use}. */
    private static String withoutNames(String text) {
        return text.replaceAll("'[^']*'|\"[^\"]*\"|/vol/\\S+", "''");
    }
}
