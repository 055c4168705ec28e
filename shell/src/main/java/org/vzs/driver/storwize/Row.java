package org.vzs.driver.storwize;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Health;
import org.vzs.size.Size;
import org.vzs.size.SizeFormatException;

/**
 * One line of a listing. Columns differ from release to release: one that is not there reads as empty.
 *
 * @param source where it is from
 * @param values by the names of the columns
 */
record Row(Source source, Map<String, String> values) {
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

    /**
     * A size: bytes, or as printed without {@code -bytes}; zero where the column is empty or not there.
     *
     * @throws EndpointException if it is none: a made-up zero would pass for a full pool
     */
    Size size(String column) {
        String text = text(column);
        if (NUMBER.matcher(text).matches()) {
            return new Size(new BigInteger(text));
        }
        try {
            return text.isEmpty() ? Size.ZERO : Size.parse(text);
        } catch (SizeFormatException e) {
            EndpointException problem =
                    source.notUnderstood("'" + text + "' as the " + column + " of '" + name() + "', which is no size");
            problem.initCause(e);
            throw problem;
        }
    }

    /**
     * The same, of a column that every release has.
     *
     * @throws EndpointException if it is empty or not there as well
     */
    Size neededSize(String column) {
        if (text(column).isEmpty()) {
            throw source.notUnderstood("no " + column + " of '" + name() + "'");
        }
        return size(column);
    }

    private String name() {
        return values.getOrDefault("name", text("id"));
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
