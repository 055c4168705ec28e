package org.vzs.lab.openvz;

import java.time.Instant;
import java.util.Locale;

/** A tar archive (ustar, POSIX.1-1988) of ASCII files, as text: the lab keeps its files so. */
final class LabTar {
    private static final int BLOCK = 512;

    /** Two empty blocks. */
    static final String END = "\0".repeat(2 * BLOCK);

    private LabTar() {}

    /** One file with mode 0644 that belongs to root. */
    static String entry(String name, String text, Instant modified) {
        String header = field(name, 100)
                + field("0000644", 8)
                + field("0000000", 8)
                + field("0000000", 8)
                + field(octal(text.length(), 11), 12)
                + field(octal(modified.getEpochSecond(), 11), 12)
                + "        "
                + "0"
                + field("", 100)
                + "ustar\0"
                + "00";
        String whole = field(header, BLOCK);
        int sum = whole.chars().sum();
        String checked = whole.substring(0, 148) + octal(sum, 6) + "\0 " + whole.substring(156);
        int rest = text.length() % BLOCK;
        return checked + text + "\0".repeat(rest == 0 ? 0 : BLOCK - rest);
    }

    private static String octal(long number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "o", number);
    }

    private static String field(String text, int length) {
        return text + "\0".repeat(length - text.length());
    }
}
