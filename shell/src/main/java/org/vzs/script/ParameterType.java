package org.vzs.script;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.estate.Durations;

/** The types that the head of a script can name. */
public enum ParameterType {
    /** Any text. */
    STRING("text"),
    /** A whole number. */
    INTEGER("whole number"),
    /** A number. */
    NUMBER("number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false"),
    /** Such as {@code 5m}; handed to the script as text. */
    DURATION("duration such as 5m"),
    /** {@code YYYY-MM-DD}, or {@code today}; handed over as text. */
    DATE("date as YYYY-MM-DD, or today"),
    /** Date and time as {@code yyyyMMddHHmm}, or {@code now}, in the local zone; handed over as text. */
    TIMESTAMP("yyyyMMddHHmm, or now"),
    /** A secret: the argument says where it comes from, {@code env:NAME}, {@code file:PATH}, {@code command:…} or {@code
     * keystore:PATH#NAME}. */
    SECRET("env:NAME, file:PATH, command:ARGV or keystore:PATH#NAME"),
    /** A number of bytes, such as {@code 512M} or {@code 20G}, in powers of 1024; handed over as a number. */
    SIZE("size such as 512M or 20G"),
    /** The name of an endpoint. */
    ENDPOINT("name of an endpoint"),
    /** A container's id or name, without blanks at its ends. */
    CONTAINER("container's id or name"),
    /** The path of a local file, which the script may then hand on; the only way for it to read one. */
    FILE("path of a file"),
    /** The path of a local file, which the script may then write; the only way for it to do so. */
    OUTPUT("path of a file to write"),
    /** One of the words that the head lists, as {@code {fast|slow}}. */
    CHOICE("one of the listed words");

    private static final Pattern BYTES = Pattern.compile("(\\d{1,12})([KMGT]?)(?:i?B)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, ParameterType> SHORT = Map.of("int", INTEGER, "bool", BOOLEAN);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);

    private final String form;

    ParameterType(String form) {
        this.form = form;
    }

    /** The type of that name, as the head writes it. */
    public static Optional<ParameterType> named(String name) {
        return Arrays.stream(values())
                .filter(t -> t != CHOICE && t.word().equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(SHORT.get(name)));
    }

    /** The names of all types. */
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(t -> t != CHOICE)
                .map(ParameterType::word)
                .toList();
    }

    /** Its name, as the head writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a value looks like, for people. */
    public String form() {
        return form;
    }

    /**
     * The value that a script gets for a text; a secret stays what it is, for somebody else to fetch.
     *
     * @throws IllegalArgumentException if the text is not of this type
     */
    public Object parse(String text, Clock clock) {
        try {
            return switch (this) {
                case STRING, SECRET, CHOICE -> text;
                case ENDPOINT, CONTAINER, FILE, OUTPUT -> trimmed(text);
                case SIZE -> bytes(text);
                case INTEGER -> Long.parseLong(text);
                case NUMBER -> finite(Double.parseDouble(text));
                case BOOLEAN -> bool(text);
                case DURATION -> Durations.format(Durations.parse(text));
                case DATE ->
                    text.equals("today")
                            ? LocalDate.now(clock).toString()
                            : LocalDate.parse(text).toString();
                case TIMESTAMP ->
                    text.equals("now") ? STAMP.format(LocalDateTime.now(clock)) : STAMP.format(STAMP.parse(text));
            };
        } catch (DateTimeParseException | IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("'" + text + "' is not a " + form, e);
        }
    }

    private static String trimmed(String text) {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static long bytes(String text) {
        Matcher m = BYTES.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        int power = "KMGT".indexOf(m.group(2).toUpperCase(Locale.ROOT)) + 1;
        return Math.multiplyExact(Long.parseLong(m.group(1)), 1L << (m.group(2).isEmpty() ? 0 : 10 * power));
    }

    private static boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not finite");
        }
        return number;
    }
}
