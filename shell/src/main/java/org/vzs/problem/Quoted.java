package org.vzs.problem;

/** Makes foreign text (a name from a file, a device's answer) fit for a message on one line of a terminal. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** The text in single quotes, control characters escaped, cut after 80 characters. */
    public static String of(String text) {
        return "'" + plain(text) + "'";
    }

    /** The same without the quotes. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder();
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (hidden(c)) {
                        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return end < text.length() ? out.append('…').toString() : out.toString();
    }

    /** Whether the character would move the cursor, turn the writing direction, or not show at all. */
    private static boolean hidden(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
