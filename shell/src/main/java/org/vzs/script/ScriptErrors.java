package org.vzs.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Makes problems, with the place and the line itself, of what the engine throws. */
public final class ScriptErrors {
    private static final long HEAP = Runtime.getRuntime().maxMemory();

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
        ProblemException bare = exception(e);
        if (where == null) {
            return new Report(bare, "");
        }
        List<Problem> placed = new ArrayList<>();
        String excerpt = "";
        for (Problem p : bare.problems()) {
            Source source = where.getSource();
            // The place of a syntax error is exact; of others it is the expression that failed.
            int at = where.getCharIndex() + (e.isSyntaxError() ? 0 : Blame.offset(text(where), p));
            int line = at < source.getLength() ? source.getLineNumber(at) : where.getStartLine();
            int column = at < source.getLength() ? source.getColumnNumber(at) : where.getStartColumn();
            placed.add(
                    p.place() == null && bare.exitCode() != ExitCode.INTERRUPTED
                            ? p.at(source.getName() + ":" + line + ":" + column)
                            : p);
            excerpt = excerpt.isEmpty() ? excerpt(source, line, column) : excerpt;
        }
        return new Report(new ProblemException(bare.exitCode(), placed), excerpt);
    }

    private static String text(SourceSection where) {
        return where.getCharacters().toString();
    }

    private static ProblemException exception(PolyglotException e) {
        if (e.isInterrupted() || e.isCancelled()) {
            return new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
        if (e.isHostException() && e.asHostException() instanceof ProblemException host) {
            return host;
        }
        if (e.isResourceExhausted() || (e.isHostException() && e.asHostException() instanceof OutOfMemoryError)) {
            return outOfMemory();
        }
        if (e.isHostException() || e.isInternalError()) {
            Throwable cause = e.isHostException() ? e.asHostException() : e;
            return script(Problem.of("script.internal", "internal error: " + cause));
        }
        String message = String.valueOf(e.getMessage());
        if (e.isSyntaxError()) {
            // The engine repeats file, place and line in its message; we show them our way.
            String first = message.lines().findFirst().orElse(message);
            return script(Problem.of("script.syntax", first.replaceFirst("^SyntaxError: (?:[^ ]+:\\d+:\\d+ )?", "")));
        }
        return script(Problem.of("script.error", message));
    }

    /** What is said of a script that has used up the memory. */
    public static ProblemException outOfMemory() {
        return script(Problem.of("script.memory", "the memory is used up: " + HEAP / (1024 * 1024) + " MiB")
                .advise("keep less at once, or give it more: VZS_JAVA_OPTS=-Xmx4g"));
    }

    private static ProblemException script(Problem problem) {
        return new ProblemException(ExitCode.SCRIPT, problem);
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

    private static String excerpt(Source source, int startLine, int startColumn) {
        if (startLine > source.getLineCount()) {
            return "";
        }
        String line = source.getCharacters(startLine).toString();
        int column = Math.clamp(startColumn, 1, line.length() + 1);
        // Tabs stay tabs, so that the caret stands under the place in every terminal.
        String indent = line.substring(0, column - 1).replaceAll("[^\t]", " ");
        return "    " + line + "\n    " + indent + "^";
    }
}
