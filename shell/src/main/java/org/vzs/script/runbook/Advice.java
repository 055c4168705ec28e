package org.vzs.script.runbook;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.NearMiss;

/** What is said when a runbook stopped half-way: what was done, how to undo it, how to go on. */
final class Advice {
    private Advice() {}

    /**
     * The lines.
     *
     * @param cleaned what was cleaned up
     * @param again the command line that begins the run again; null if there is none
     * @return nothing where the run ended before its first step changed anything, as by a check of its parameters
     */
    static List<String> after(Scope scope, List<String> cleaned, @Nullable String again) {
        List<String> lines = new ArrayList<>();
        String missing = scope.missing();
        if (missing != null) {
            lines.add("the step '" + missing + "', to begin at, had not come yet"
                    + (scope.names().isEmpty() ? "" : ": " + instead(scope, missing)));
            return lines;
        }
        String failed = scope.failed();
        List<Scope.Done> done = scope.done();
        if (failed == null && done.isEmpty()) {
            return lines;
        }
        lines.add(
                failed == null
                        ? "stopped after the step '" + done.getLast().name() + "'"
                        : "stopped at the step '" + failed + "'");
        if (done.isEmpty()) {
            lines.add("  nothing was changed before it");
        } else {
            lines.add(failed == null ? "  changed until then:" : "  changed before it:");
            done.forEach(d -> lines.add("    " + d.name()));
        }
        if (!cleaned.isEmpty()) {
            lines.add("  cleaned up:");
            cleaned.forEach(name -> lines.add("    " + name));
        }
        undo(done, cleaned.isEmpty() ? "to undo it" : "to undo what was not cleaned up", lines);
        if (again != null) {
            // After a clean-up, what the earlier steps made may be gone: their own checks know what to do again.
            String here = failed == null || !cleaned.isEmpty() ? "" : " --from '" + failed.replace("'", "'\\''") + "'";
            lines.add("  to go on when the cause is mended: " + again + here);
        }
        return lines;
    }

    /** What may have been meant by the name of a step that never came. */
    static String instead(Scope scope, String missing) {
        String near = NearMiss.advice(missing, scope.names());
        return near == null ? "the steps were " + String.join(", ", scope.names()) : near;
    }

    private static void undo(List<Scope.Done> done, String what, List<String> lines) {
        List<String> ways = new ArrayList<>();
        for (Scope.Done step : done.reversed()) {
            String way = text(step.undo());
            if (way != null) {
                ways.add("    " + step.name() + ": " + way);
            }
        }
        if (!ways.isEmpty()) {
            lines.add("  " + what + ", in this order:");
            lines.addAll(ways);
        }
    }

    private static @Nullable String text(@Nullable Value undo) {
        if (undo == null) {
            return null;
        }
        try {
            Value way = undo.canExecute() ? undo.execute() : undo;
            return way.isString() ? way.asString() : null;
        } catch (PolyglotException e) {
            // The failure itself matters more than that its way back could not be told.
            return "not known: " + e.getMessage();
        }
    }
}
