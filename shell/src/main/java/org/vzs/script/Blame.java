package org.vzs.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.problem.Problem;

/**
 * Finds what an error is about within the expression that failed. The engine gives the whole of it, and the eye wants the
 * one member or argument: the misspelt name, the option that is not there, the value of the wrong kind.
 */
final class Blame {
    private static final Pattern OPTION = Pattern.compile("has no option '([^']+)'|needs .* for (\\w+)(?:, not|:)");
    private static final Pattern INSTEAD = Pattern.compile(", not '?(.+?)'?$");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern TOO_MANY = Pattern.compile("takes at most \\d+ argument");

    private Blame() {}

    /** Where in {@code text}, which is the expression that failed, the reason of {@code problem} stands; 0 for all of it. */
    static int offset(String text, Problem problem) {
        LastCall call = LastCall.of(text);
        int at = switch (problem.code()) {
            case "script.no-member" -> member(call, quoted(problem.message()));
            case "script.argument" -> argument(call, problem.message());
            case "script.error" -> problem.message().endsWith(" is not a function") ? call.member() : 0;
            default -> literal(call, problem.message());
        };
        return Math.clamp(at, 0, text.length());
    }

    private static int member(LastCall call, String name) {
        if (call.name().equals(name)) {
            return call.callee();
        }
        int at = word(call, name, "");
        return at < 0 ? call.member() : at;
    }

    private static int argument(LastCall call, String message) {
        Matcher option = OPTION.matcher(message);
        if (option.find()) {
            String key = option.group(1) == null ? option.group(2) : option.group(1);
            int at = word(call, key, "['\"]?\\s*:");
            if (at >= 0) {
                return at;
            }
        }
        Matcher instead = INSTEAD.matcher(message);
        if (instead.find()) {
            int at = word(call, instead.group(1), "");
            if (at >= 0) {
                return at > call.arguments() && isQuote(call.text().charAt(at - 1)) ? at - 1 : at;
            }
        }
        return TOO_MANY.matcher(message).find() ? call.callee() : call.firstArgument();
    }

    /** What was given and is not known, such as a name, as far as the message quotes it; else the member that was called. */
    private static int literal(LastCall call, String message) {
        Matcher quoted = QUOTED.matcher(message);
        while (quoted.find()) {
            String given = Pattern.quote(quoted.group(1));
            Matcher m = Pattern.compile("['\"`]" + given + "['\"`]|(?<![\\w.])" + given + "(?=\\s*[,)\\]])")
                    .matcher(call.text());
            if (m.find(call.arguments())) {
                return m.start();
            }
        }
        return call.member();
    }

    private static int word(LastCall call, String word, String then) {
        Matcher m = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])" + then)
                .matcher(call.text());
        return m.find(call.arguments()) ? m.start() : -1;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    private static String quoted(String message) {
        Matcher m = QUOTED.matcher(message);
        return m.find() ? m.group(1) : "";
    }
}
