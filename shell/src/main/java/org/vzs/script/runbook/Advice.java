package org.vzs.script.runbook;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** What is said when a runbook stopped half-way: what was done, how to undo it, how to go on. */
final class Advice {
    private Advice() {}

    static List<String> after(Scope scope, boolean cleaned, @Nullable String again) {
        String failed = scope.failed();
        List<String> lines = new ArrayList<>();
        if (failed == null) {
            return lines;
        }
        lines.add("stopped at the step '" + failed + "'");
        List<Scope.Done> done = scope.done();
        if (done.isEmpty()) {
            lines.add("  nothing was changed before it");
        } else {
            lines.add("  changed before it:");
            done.forEach(d -> lines.add("    " + d.name()));
            undo(done, lines);
        }
        if (cleaned) {
            lines.add("  the clean-up was run");
        }
        if (again != null) {
            // After a clean-up, what the earlier steps made may be gone: their own checks know what to do again.
            lines.add("  to go on when the cause is mended: " + again
                    + (cleaned ? "" : " --from '" + failed.replace("'", "'\\''") + "'"));
        }
        return lines;
    }

    private static void undo(List<Scope.Done> done, List<String> lines) {
        List<String> ways = new ArrayList<>();
        for (Scope.Done step : done.reversed()) {
            String way = text(step.undo());
            if (way != null) {
                ways.add("    " + step.name() + ": " + way);
            }
        }
        if (!ways.isEmpty()) {
            lines.add("  to undo it, in this order:");
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
