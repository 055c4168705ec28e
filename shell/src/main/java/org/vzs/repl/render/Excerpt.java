package org.vzs.repl.render;

/** A line with a caret under a place. The caret stands there in every script, and on a screen that is narrower than the line. */
public final class Excerpt {
    private static final String INDENT = "    ";
    private static final int LEAST = 12;

    private Excerpt() {}

    /**
     * Two lines of text.
     *
     * @param before what is before the place, as the screen can show it
     * @param after the rest of the line
     * @param width the columns of the screen
     */
    public static String of(String before, String after, int width, Glyphs glyphs) {
        int room = Math.max(LEAST, width - INDENT.length() - 1);
        String left = before;
        String right = after;
        if (FittedTable.width(before) + FittedTable.width(after) > room) {
            int most = Math.max(room / 2, room - FittedTable.width(after));
            left = end(before, most, glyphs);
            right = FittedTable.cut(after, room - FittedTable.width(left), glyphs);
        }
        // Tabs stay tabs, so that the caret stands under the place in every terminal.
        StringBuilder indent = new StringBuilder(INDENT);
        left.codePoints()
                .forEach(c -> indent.append(c == '\t' ? "\t" : " ".repeat(FittedTable.width(Character.toString(c)))));
        return INDENT + left + right + "\n" + indent + "^";
    }

    private static String end(String text, int most, Glyphs glyphs) {
        if (FittedTable.width(text) <= most) {
            return text;
        }
        int from = 0;
        while (FittedTable.width(text.substring(from)) + glyphs.ellipsis().length() > most) {
            from += Character.charCount(text.codePointAt(from));
        }
        return glyphs.ellipsis() + text.substring(from);
    }
}
