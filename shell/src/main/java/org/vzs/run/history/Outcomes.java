package org.vzs.run.history;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vzs.driver.Outcome;

/** The two ways to write an outcome. */
final class Outcomes {
    private Outcomes() {}

    /** {@code STILL_RUNNING} as a key of a summary: {@code stillRunning}. */
    static String key(String outcome) {
        String[] words = outcome.toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(w -> w.isEmpty() ? w : w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                        .collect(Collectors.joining());
    }

    /** A summary for people: {@code 34 changed, 2 failed}; what did not occur is left out. */
    static String line(Map<String, Long> summary) {
        return Stream.of(Outcome.values())
                .filter(o -> summary.getOrDefault(key(o.name()), 0L) > 0)
                .map(o -> summary.get(key(o.name())) + " "
                        + o.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
