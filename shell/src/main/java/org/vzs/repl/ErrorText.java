package org.vzs.repl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.render.Definitions;
import org.vzs.repl.render.Excerpt;
import org.vzs.repl.render.Glyphs;
import org.vzs.repl.render.Screen;
import org.vzs.repl.render.Words;
import org.vzs.script.ScriptErrors;

/** An error for a person: what went wrong, the line with a caret under the place, and what to do. */
final class ErrorText {
    private static final Pattern PLACE =
            Pattern.compile("(?:" + Engine.SOURCE + "|(" + Pattern.quote(Engine.BRACKETED) + ")):(\\d+):(\\d+)");
    private static final Pattern UNDEFINED = Pattern.compile("ReferenceError: (\\w+) is not defined");

    private ErrorText() {}

    /** The problems of whatever was thrown; what is not a problem is an internal error, without its stack trace. */
    static ScriptErrors.Report report(RuntimeException thrown) {
        if (thrown instanceof PolyglotException e) {
            return ScriptErrors.of(e);
        }
        if (thrown instanceof ProblemException e) {
            return new ScriptErrors.Report(e, "");
        }
        return new ScriptErrors.Report(
                new ProblemException(
                        org.vzs.problem.ExitCode.SCRIPT,
                        Problem.of("internal", "internal error: " + thrown)
                                .advise("':debug' shows where; please report it")),
                "");
    }

    /**
     * The lines.
     *
     * @param line what was typed
     * @param names the names that a line could have meant
     * @param screen where they will be shown
     */
    static List<AttributedString> of(ScriptErrors.Report report, String line, Collection<String> names, Screen screen) {
        List<AttributedString> lines = new ArrayList<>();
        String shown = "";
        for (Problem problem : report.exception().problems()) {
            Problem said = readable(problem, names);
            String place = said.place();
            Matcher at = PLACE.matcher(place == null ? "" : place);
            String excerpt = at.matches() ? excerpt(at, line, screen) : place == null ? "" : report.excerpt();
            boolean named = place != null && !at.matches();
            broken((named ? place + ": " : "") + said.message(), screen)
                    .forEach(l -> lines.add(new AttributedString(l, Words.ERROR)));
            if (!excerpt.equals(shown)) {
                excerpt.lines().forEach(l -> lines.add(new AttributedString(l)));
                shown = excerpt;
            }
            String advice = said.advice();
            if (advice != null) {
                broken(advice, screen).forEach(l -> lines.add(new AttributedString(l, Words.ADVICE)));
            }
        }
        return lines;
    }

    private static List<String> broken(String text, Screen screen) {
        return text.lines()
                .flatMap(l -> Definitions.broken(l, screen.width()).stream())
                .toList();
    }

    private static Problem readable(Problem problem, Collection<String> names) {
        Matcher undefined = UNDEFINED.matcher(problem.message());
        if (!undefined.matches()) {
            return problem;
        }
        @Nullable String advice = NearMiss.advice(undefined.group(1), names);
        Problem said =
                new Problem(problem.code(), "there is no '" + undefined.group(1) + "' here", problem.place(), null);
        return said.advise(advice == null ? "':help' lists what there is" : advice);
    }

    /** What was typed, not what was run: declarations are run in another form. */
    private static String excerpt(Matcher at, String line, Screen screen) {
        List<String> rows = line.lines().toList();
        int row = Integer.parseInt(at.group(2));
        if (row > rows.size()) {
            return "";
        }
        String text = rows.get(row - 1);
        int bracket = at.group(1) != null && row == 1 ? 1 : 0;
        int column = Math.clamp(Integer.parseInt(at.group(3)) - bracket, 1, text.length() + 1);
        Glyphs glyphs = screen.glyphs();
        return Excerpt.of(
                glyphs.fit(text.substring(0, column - 1)),
                glyphs.fit(text.substring(column - 1)),
                screen.width(),
                glyphs);
    }
}
