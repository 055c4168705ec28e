package org.vzs.driver.ontap;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vzs.size.Size;
import org.vzs.size.SizeFormatException;

/** Reads {@code df}, {@code df -k}, {@code df -h} and {@code df -A}. A long name stands on a line of its own. */
final class DfReader {
    /** Space in bytes. */
    record Space(Size total, Size used, Size free) {}

    private DfReader() {}

    /** By name as it is printed, {@code /vol/vol0/} or {@code aggr0}; numbers without a unit are KB. */
    static Map<String, Space> read(String answer) {
        Map<String, Space> all = new LinkedHashMap<>();
        String name = "";
        for (String line : Lines.of(answer)) {
            String[] words = (name + line).strip().split("\\s+", -1);
            if (words.length == 1) {
                name = words[0] + " ";
                continue;
            }
            name = "";
            if (words.length >= 5 && words[4].endsWith("%")) {
                all.put(words[0], new Space(size(words[1]), size(words[2]), size(words[3])));
            }
        }
        return all;
    }

    /** The spaces of volumes alone, by the volume's name, without their snapshot reserves. */
    static Map<String, Space> volumes(String answer) {
        Map<String, Space> all = new LinkedHashMap<>();
        read(answer).forEach((name, space) -> {
            if (name.startsWith("/vol/") && name.endsWith("/")) {
                all.put(name.substring(5, name.length() - 1), space);
            }
        });
        return all;
    }

    private static Size size(String text) {
        if (text.startsWith("-")) {
            // More than all is in use; or nothing is known.
            return Size.ZERO;
        }
        if (text.chars().allMatch(Character::isDigit)) {
            return new Size(new BigInteger(text).multiply(BigInteger.valueOf(1024)));
        }
        try {
            return Size.parse(text);
        } catch (SizeFormatException e) {
            throw new IllegalArgumentException("not a size in " + List.of(text), e);
        }
    }
}
