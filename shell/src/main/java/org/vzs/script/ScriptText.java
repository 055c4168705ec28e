package org.vzs.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the text of a script without running it. */
public final class ScriptText {
    private static final Pattern VERB = Pattern.compile("\\.\\s*(start|shutdown|stop|restart|suspend|resume|snapshot"
            + "|removeSnapshots|remove|revert|destroy|migrate|create|set|mount|umount)\\s*\\(");

    private ScriptText() {}

    /** In how many places the script calls a verb that changes something. */
    public static int verbCalls(String script) {
        return (int) VERB.matcher(blank(script)).results().count();
    }

    /** The same text with comments and the insides of texts as spaces; lines stay where they are. */
    static String blank(String script) {
        Matcher m = Pattern.compile(
                        "/\\*.*?\\*/|//[^\\n]*|'(?:[^'\\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\\n]|\\\\.)*\"|`(?:[^`\\\\]|\\\\.)*`",
                        Pattern.DOTALL)
                .matcher(script);
        return m.replaceAll(r -> {
            String found = r.group();
            boolean comment = found.startsWith("/");
            String inside = (comment ? found : found.substring(1, found.length() - 1)).replaceAll("[^\\n]", " ");
            return Matcher.quoteReplacement(comment ? inside : "'" + inside + "'");
        });
    }
}
