package org.vzs.estate;

import java.util.regex.Pattern;

/** Names with {@code *} (any characters) and {@code ?} (one character); {@code \} takes the next character as it is. */
public final class Wildcard {
    private Wildcard() {}

    /** Whether {@code text} has a wildcard in it. */
    public static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('\\') >= 0;
    }

    /** Compiles {@code text}; it matches whole names and heeds upper and lower case. */
    public static Pattern compile(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                case '\\' -> {
                    if (i + 1 < text.length()) {
                        i++;
                    }
                    regex.append(Pattern.quote(String.valueOf(text.charAt(i))));
                }
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
