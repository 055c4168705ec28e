package org.vzs.driver.tintri;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * Reads members of documents. What is not there, or is not of its kind, is null or empty: the reference says that whatever
 * has no value is left out.
 */
final class Values {
    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final BigDecimal MIB = BigDecimal.valueOf(1L << 20);
    /** Written as 1e999999999 a number is short, and its digits fill the memory. */
    private static final int LONGEST = 60;

    /** More than a million years is no time that a snapshot is kept. */
    private static final BigDecimal MINUTES = BigDecimal.valueOf(525_600_000_000L);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");

    private Values() {}

    /** The id of a thing. */
    static String id(JsonNode thing) {
        return text(thing.path("uuid"), "uuid");
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    static @Nullable Boolean flag(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isTextual() && value.asText().matches("(?i)true|false")) {
            return Boolean.valueOf(value.asText());
        }
        return value.isBoolean() ? value.asBoolean() : null;
    }

    static boolean is(JsonNode node, String name) {
        return Boolean.TRUE.equals(flag(node, name));
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        try {
            BigDecimal number = value.isNumber()
                    ? value.decimalValue()
                    : value.isTextual() ? new BigDecimal(value.asText().strip()) : null;
            return number == null || Math.abs((long) number.precision() - number.scale()) > LONGEST ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable Double real(JsonNode node, String name) {
        BigDecimal number = number(node, name);
        return number == null ? null : number.doubleValue();
    }

    static @Nullable Integer whole(JsonNode node, String name) {
        BigDecimal number = number(node, name);
        return number == null || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                ? null
                : number.intValue();
    }

    static @Nullable Size gib(JsonNode node, String name) {
        return size(number(node, name), GIB);
    }

    static @Nullable Size mib(JsonNode node, String name) {
        return size(number(node, name), MIB);
    }

    private static @Nullable Size size(@Nullable BigDecimal number, BigDecimal unit) {
        return number == null || number.signum() < 0
                ? null
                : new Size(number.multiply(unit).toBigInteger());
    }

    static @Nullable Duration minutes(JsonNode node, String name) {
        BigDecimal number = number(node, name);
        return number == null || number.signum() <= 0 || number.compareTo(MINUTES) > 0
                ? null
                : Duration.ofMinutes(number.longValue());
    }

    /** Milliseconds since 1970, or ISO 8601; 0 and below are no time. */
    static @Nullable Instant time(JsonNode node, String name) {
        String text = text(node, name).strip();
        try {
            if (text.matches("-?\\d{1,18}")) {
                long millis = Long.parseLong(text);
                return millis <= 0 ? null : Instant.ofEpochMilli(millis);
            }
            return text.isEmpty() ? null : OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A list of texts, or one text with commas, as the reference has both. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(n -> texts.add(n.asText()));
        } else if (node.isTextual() && !node.asText().isBlank()) {
            texts.add(node.asText());
        }
        return texts;
    }
}
