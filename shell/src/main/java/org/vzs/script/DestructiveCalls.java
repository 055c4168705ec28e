package org.vzs.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds calls of destructive verbs in the text of a script, so that a batch run without its yes can refuse before the
 * first line has run. It may see one that is never reached; one that it does not see is stopped by the gate.
 */
public final class DestructiveCalls {
    private static final Pattern CALL = Pattern.compile(
            "\\.\\s*(stop|shutdown|restart|removeSnapshots|remove|revert|destroy|migrate|recalculateQuota)\\s*\\(");
    private static final Pattern CONFIRMED = Pattern.compile("\\bconfirm\\s*:\\s*false\\b");

    private static final Pattern HARD_STOP = Pattern.compile("\\bthen\\s*:");
    private static final Pattern ONLINE = Pattern.compile("\\bonline\\s*:\\s*true\\b");
    private static final Pattern HARD = Pattern.compile("\\bhard\\s*:(?!\\s*false\\b)");

    private DestructiveCalls() {}

    /**
     * A call.
     *
     * @param verb the verb
     * @param line its line, from 1
     */
    public record Call(String verb, int line) {}

    /** The calls whose arguments are written out and hold no {@code confirm: false}. */
    public static List<Call> in(String script) {
        return in(script, false);
    }

    /** All calls, those too that say {@code confirm: false} or may say it in a variable. */
    public static List<Call> all(String script) {
        return in(script, true);
    }

    private static List<Call> in(String script, boolean all) {
        String text = ScriptText.blank(script);
        List<Call> calls = new ArrayList<>();
        Matcher m = CALL.matcher(text);
        while (m.find()) {
            String arguments = arguments(text, m.end());
            // Options in a variable may hold the yes: the gate will see.
            boolean opaque = !arguments.isBlank()
                    && !arguments.contains("{")
                    && !arguments.strip().startsWith("'");
            boolean confirmed = opaque || CONFIRMED.matcher(arguments).find();
            if ((all || !confirmed) && isDestructive(m.group(1), arguments)) {
                calls.add(new Call(
                        m.group(1),
                        1
                                + (int) text.substring(0, m.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()));
            }
        }
        return calls;
    }

    private static boolean isDestructive(String verb, String arguments) {
        return switch (verb) {
            case "shutdown" -> HARD_STOP.matcher(arguments).find();
            case "migrate" -> !ONLINE.matcher(arguments).find();
            case "restart" -> HARD.matcher(arguments).find();
            default -> true;
        };
    }

    private static String arguments(String text, int from) {
        int depth = 1;
        int i = from;
        while (i < text.length() && depth > 0) {
            char c = text.charAt(i++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return text.substring(from, Math.max(from, i - 1));
    }
}
