package org.vzs.size;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as text. */
final class SizeText {
    private static final String UNITS = "KMGTPEZY";
    // The digits are bounded so that no text can make a number that takes a minute to compute.
    private static final Pattern SIZE = Pattern.compile("(\\d{1,40})(?:\\.(\\d{1,20}))?\\s*([A-Za-z]*)");

    private SizeText() {}

    static Size parse(String text, long blockBytes) {
        Matcher m = SIZE.matcher(text.strip());
        if (!m.matches()) {
            throw new SizeFormatException("'" + text + "' is not a size such as 20G, 4 KiB or 1.5T");
        }
        String fraction = m.group(2) == null ? "0" : m.group(2);
        BigInteger bytes = new BigDecimal(m.group(1) + "." + fraction)
                .multiply(new BigDecimal(unit(text, m.group(3), blockBytes)))
                .toBigInteger();
        return new Size(bytes);
    }

    private static BigInteger unit(String text, String unit, long blockBytes) {
        String upper = unit.toUpperCase(Locale.ROOT);
        if (upper.isEmpty() || upper.equals("B") || upper.equals("BYTES") || upper.equals("BYTE")) {
            return BigInteger.ONE;
        }
        if (upper.matches("BLKS?|BLOCKS?")) {
            if (blockBytes == 0) {
                throw new SizeFormatException("'" + text + "' is in blocks, and nothing says how long a block is");
            }
            return BigInteger.valueOf(blockBytes);
        }
        int power = UNITS.indexOf(upper.charAt(0));
        if (power < 0 || !upper.substring(1).matches("|B|I|IB")) {
            throw new SizeFormatException("'" + unit + "' in '" + text + "' is not a unit; K, M, G, T, P and E are");
        }
        return BigInteger.ONE.shiftLeft(10 * (power + 1));
    }

    static String exact(BigInteger bytes) {
        int power = bytes.signum() == 0 ? 0 : Math.min(bytes.getLowestSetBit() / 10, UNITS.length());
        return bytes.shiftRight(10 * power) + (power == 0 ? "" : UNITS.substring(power - 1, power));
    }

    static String print(BigInteger bytes) {
        int power = Math.min(Math.max(0, bytes.bitLength() - 1) / 10, UNITS.length());
        BigDecimal value = scaled(bytes, power);
        // 1,048,575 bytes round to 1024 KiB, which is called 1 MiB.
        if (power < UNITS.length() && value.compareTo(BigDecimal.valueOf(1024)) >= 0) {
            power++;
            value = scaled(bytes, power);
        }
        return value.stripTrailingZeros().toPlainString() + (power == 0 ? " B" : " " + UNITS.charAt(power - 1) + "iB");
    }

    private static BigDecimal scaled(BigInteger bytes, int power) {
        return new BigDecimal(bytes)
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(10 * power)), 1, RoundingMode.HALF_UP);
    }
}
