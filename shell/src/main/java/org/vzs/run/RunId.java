package org.vzs.run;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The name of a run, such as {@code 20260101T013001Z-3fa2}: sorts by time, unique across processes for all practical
 * purposes (the journal's file is made anew, so a clash would be an error, never a mix-up).
 *
 * @param value the text
 */
public record RunId(String value) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public RunId {
        requireNonNull(value, "value is null");
    }

    /** A new one. */
    public static RunId create(Clock clock) {
        return new RunId(
                TIME.format(clock.instant()) + "-" + String.format("%04x", new SecureRandom().nextInt(0x10000)));
    }

    @Override
    public String toString() {
        return value;
    }
}
