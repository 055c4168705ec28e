package org.vzs.script;

/**
 * The call that an expression ends with: {@code vm('a').start({wait: 1})} calls {@code start}. Offsets are in the text.
 *
 * @param text the expression, as the engine gives the place of an error: it ends where the failing call or member ends
 * @param callee where the name of what is called or read begins; 0 if there is none
 * @param arguments where its arguments begin, behind the bracket; the end of the text if it is not a call
 */
record LastCall(String text, int callee, int arguments) {
    static LastCall of(String text) {
        int depth = 0;
        int opened = -1;
        int named = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                i = closing(text, i);
            } else if (c == '(' || c == '[' || c == '{') {
                if (depth == 0) {
                    opened = c == '(' || c == '[' ? i : opened;
                }
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (depth == 0 && Character.isJavaIdentifierStart(c)) {
                named = i;
                i = wordEnd(text, i) - 1;
                opened = -1;
            }
        }
        return new LastCall(text, named, opened < 0 ? text.length() : opened + 1);
    }

    private static int closing(String text, int quote) {
        int i = quote + 1;
        while (i < text.length() && text.charAt(i) != text.charAt(quote)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** What is called or read; empty if there is none. */
    String name() {
        return text.isEmpty() ? "" : text.substring(callee, wordEnd(text, callee));
    }

    /** Where the name begins if it is a member of something, else 0: a name of its own stands where the expression does. */
    int member() {
        String before = text.substring(0, callee).stripTrailing();
        return before.endsWith(".") ? callee : 0;
    }

    /** Where the first argument begins; where the name does if there is none. */
    int firstArgument() {
        int i = arguments;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i >= text.length() || text.charAt(i) == ')' ? callee : i;
    }
}
