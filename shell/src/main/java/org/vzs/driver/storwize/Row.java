package org.vzs.driver.storwize;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;
import org.vzs.driver.Health;
import org.vzs.size.Size;
import org.vzs.size.SizeFormatException;

/**
 * One line of a listing. Columns differ from release to release: one that is not there reads as empty.
 *
 * @param values by the names of the columns
 */
record Row(Map<String, String> values) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    String text(String column) {
        return values.getOrDefault(column, "");
    }

    boolean is(String column, String value) {
        return text(column).equals(value);
    }

    /** A number; {@code otherwise} if there is none. */
    int number(String column, int otherwise) {
        String text = text(column);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** A size: bytes, or as printed without {@code -bytes}; zero if there is none. */
    Size size(String column) {
        String text = text(column);
        if (NUMBER.matcher(text).matches()) {
            return new Size(new BigInteger(text));
        }
        try {
            return text.isEmpty() ? Size.ZERO : Size.parse(text);
        } catch (SizeFormatException e) {
            return Size.ZERO;
        }
    }

    /** What the column {@code status} means. */
    Health.Status health() {
        return switch (text("status")) {
            case "online", "" -> Health.Status.OK;
            case "degraded", "degraded_paths", "degraded_ports" -> Health.Status.WARNING;
            default -> Health.Status.ERROR;
        };
    }
}
