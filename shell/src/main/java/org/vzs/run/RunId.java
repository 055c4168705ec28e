package org.vzs.run;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

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
        // Two runs of one second are kept apart; it is no secret, and a SecureRandom costs the start 10 ms.
        int random = ThreadLocalRandom.current().nextInt(0x10000);
        return new RunId(TIME.format(clock.instant()) + "-" + HexFormat.of().toHexDigits((char) random));
    }

    @Override
    public String toString() {
        return value;
    }
}
