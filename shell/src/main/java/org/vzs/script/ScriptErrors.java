package org.vzs.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Makes problems, with the place and the line itself, of what the engine throws. */
public final class ScriptErrors {
    private ScriptErrors() {}

    /**
     * What went wrong and where.
     *
     * @param exception the problems, each with {@code FILE:LINE:COLUMN} as its place
     * @param excerpt the line and a caret under the place; empty if it is not known
     */
    public record Report(ProblemException exception, String excerpt) {}

    /** Translates. */
    public static Report of(PolyglotException e) {
        SourceSection where = where(e);
        String place = where == null
                ? null
                : where.getSource().getName() + ":" + where.getStartLine() + ":" + where.getStartColumn();
        return new Report(exception(e, place), where == null ? "" : excerpt(where));
    }

    private static ProblemException exception(PolyglotException e, @Nullable String place) {
        if (e.isInterrupted() || e.isCancelled()) {
            return new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
        if (e.isHostException() && e.asHostException() instanceof ProblemException host) {
            List<Problem> problems = new ArrayList<>();
            host.problems().forEach(p -> problems.add(p.place() == null && place != null ? p.at(place) : p));
            return new ProblemException(host.exitCode(), problems);
        }
        if (e.isHostException() || e.isInternalError()) {
            Throwable cause = e.isHostException() ? e.asHostException() : e;
            return new ProblemException(
                    ExitCode.SCRIPT, at(Problem.of("script.internal", "internal error: " + cause), place));
        }
        String message = String.valueOf(e.getMessage());
        if (e.isSyntaxError()) {
            // The engine repeats file, place and line in its message; we show them our way.
            String first = message.lines().findFirst().orElse(message);
            String bare = first.replaceFirst("^SyntaxError: (?:[^ ]+:\\d+:\\d+ )?", "");
            return new ProblemException(ExitCode.SCRIPT, at(Problem.of("script.syntax", bare), place));
        }
        return new ProblemException(ExitCode.SCRIPT, at(Problem.of("script.error", message), place));
    }

    private static Problem at(Problem problem, @Nullable String place) {
        return place == null ? problem : problem.at(place);
    }

    /** A host exception has no location of its own: the first frame of the script is where it was called. */
    private static @Nullable SourceSection where(PolyglotException e) {
        SourceSection own = e.getSourceLocation();
        if (own != null && own.isAvailable()) {
            return own;
        }
        return StreamSupport.stream(e.getPolyglotStackTrace().spliterator(), false)
                .filter(PolyglotException.StackFrame::isGuestFrame)
                .map(PolyglotException.StackFrame::getSourceLocation)
                .filter(s -> s != null && s.isAvailable())
                .findFirst()
                .orElse(null);
    }

    private static String excerpt(SourceSection where) {
        if (where.getStartLine() > where.getSource().getLineCount()) {
            return "";
        }
        String line = where.getSource().getCharacters(where.getStartLine()).toString();
        int column = Math.clamp(where.getStartColumn(), 1, line.length() + 1);
        // Tabs stay tabs, so that the caret stands under the place in every terminal.
        String indent = line.substring(0, column - 1).replaceAll("[^\t]", " ");
        return "    " + line + "\n    " + indent + "^";
    }
}
