package org.vzs.capacity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/** Figures as people read them. */
public final class Words {
    private static final double DAY = 86_400;

    private Words() {}

    /** Such as {@code +12 GiB} or {@code -3 MiB}; {@code 0 B} for nothing. */
    public static String signed(BigInteger bytes) {
        String sign = bytes.signum() > 0 ? "+" : bytes.signum() < 0 ? "-" : "";
        return sign + new Size(bytes.abs());
    }

    /** The same for what a trend gives. */
    public static String signed(double bytes) {
        return signed(new BigDecimal(bytes).setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    /** Such as {@code 45.3 %}; empty for null. */
    public static String percent(@Nullable Double percent) {
        return percent == null ? "" : String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** In its largest whole unit: {@code 12 days}, {@code 5 hours}, {@code 1 minute}. */
    public static String span(Duration span) {
        long seconds = Math.abs(span.toSeconds());
        if (seconds >= 2 * DAY) {
            return count(Math.round(seconds / DAY), "day");
        }
        return seconds >= 7200
                ? count(Math.round(seconds / 3600.0), "hour")
                : count(Math.round(seconds / 60.0), "minute");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** What grew in which time; empty if there was no earlier run. */
    public static String growth(Outlook outlook) {
        BigInteger grown = outlook.grown();
        return grown == null ? "" : signed(grown) + " in " + span(outlook.span());
    }

    /** When it is full, or why that is not said. */
    public static String fill(Outlook outlook, ZoneId zone) {
        Fill fill = outlook.fill();
        return switch (fill.state()) {
            case UNKNOWN -> "not known";
            case FULL -> "full now";
            case TOO_FEW -> "too few runs";
            case NOT_GROWING -> "not growing";
            case FAR -> "in more than 5 years";
            case FILLS -> date(fill.on(), zone);
        };
    }

    /** From when to when that may be; empty if no date is said. */
    public static String between(Outlook outlook, ZoneId zone) {
        Fill fill = outlook.fill();
        if (fill.state() != Fill.State.FILLS) {
            return "";
        }
        String earliest = date(fill.earliest(), zone);
        String latest = fill.latest() == null ? "perhaps never" : date(fill.latest(), zone);
        return earliest.equals(latest) ? "that day" : earliest + " to " + latest;
    }

    /** What that rests on. */
    public static String sure(Outlook outlook) {
        return outlook.count() < 2 ? "no earlier run" : outlook.count() + " points over " + span(outlook.span());
    }

    private static String date(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : at.atZone(zone).toLocalDate().toString();
    }
}
