package org.vzs.repl.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jline.utils.AttributedString;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;

/** Why targets failed, in full, below a table that had no room for it: what to do about it stands at the end of a reason. */
final class Reasons {
    private static final Set<Outcome> TOLD = Set.of(Outcome.FAILED, Outcome.STILL_RUNNING);
    private static final int REASONS = 5;
    private static final int NAMES = 3;

    private Reasons() {}

    /**
     * A paragraph for each reason that does not stand in {@code table} as a whole, with the targets that it is the reason of.
     *
     * @param width the columns of the screen
     */
    static List<AttributedString> lines(List<Result> all, List<AttributedString> table, int width, Glyphs glyphs) {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        for (Result result : all) {
            String reason = glyphs.fit(result.detail().replace('\n', ' '));
            if (TOLD.contains(result.outcome())
                    && table.stream().noneMatch(l -> l.toString().contains(reason))) {
                targets.computeIfAbsent(reason, r -> new ArrayList<>()).add(glyphs.fit(result.target()));
            }
        }
        List<AttributedString> lines = new ArrayList<>();
        targets.entrySet().stream().limit(REASONS).forEach(e -> {
            List<String> names = e.getValue();
            String who = String.join(", ", names.subList(0, Math.min(NAMES, names.size())))
                    + (names.size() > NAMES ? " and " + (names.size() - NAMES) + " more" : "");
            Definitions.broken("  " + who + ": " + e.getKey(), width)
                    .forEach(l -> lines.add(new AttributedString(l, Words.ERROR)));
        });
        if (targets.size() > REASONS) {
            lines.add(new AttributedString("  and " + (targets.size() - REASONS) + " more reasons", Words.FAINT));
        }
        return lines;
    }
}
