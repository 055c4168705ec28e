package org.vzs.driver.ontap;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns an argv list into a line for a filer's command line. It has no escapes: a word with anything but plain characters
 * stands in double quotes, and one that holds a double quote or a line break cannot be passed at all. That quotes may hold
 * blanks and semicolons is documented; that nothing else in them is special is an assumption, hence the short list.
 */
final class FilerQuoting {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./{}-]+");
    private static final Pattern QUOTABLE = Pattern.compile("[^\"\\p{Cntrl}]*");

    private FilerQuoting() {}

    /**
     * The line.
     *
     * @throws IllegalArgumentException if it is empty or a word cannot be passed
     */
    static String line(List<String> argv) {
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("argv is empty");
        }
        return argv.stream().map(FilerQuoting::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        if (!QUOTABLE.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "a filer's command line cannot take a word with a double quote or a control character: " + word);
        }
        return '"' + word + '"';
    }
}
