package org.vzs.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a command line into arguments. There is no shell: no variables, globs, pipes or escapes. */
public final class Argv {
    private Argv() {}

    /**
     * Splits at white space; what stands in single or double quotes is taken as it is and may be empty.
     *
     * @return the arguments; null if a quote is not closed
     */
    public static @Nullable List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    argument.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                begun = true;
            } else if (Character.isWhitespace(c)) {
                if (begun) {
                    arguments.add(argument.toString());
                    argument.setLength(0);
                    begun = false;
                }
            } else {
                argument.append(c);
                begun = true;
            }
        }
        if (begun) {
            arguments.add(argument.toString());
        }
        return quote == 0 ? arguments : null;
    }
}
