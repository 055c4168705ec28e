package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Confirmer;
import org.vzs.estate.Plan;
import org.vzs.estate.PlannedAction;
import org.vzs.repl.render.Screen;
import org.vzs.repl.render.Words;

/**
 * Shows what is about to be lost and asks. The answer is no unless it is yes; for a guarded endpoint the yes is its name,
 * typed out, also where the line itself says {@code confirm: false}.
 */
final class PersonConfirmer implements Confirmer {
    private static final int SHOWN = 10;

    private final Screen screen;
    private final Questions questions;
    private final Supplier<Set<String>> guarded;

    /**
     * @param screen where to show the targets
     * @param questions asks
     * @param guarded the names of the guarded endpoints
     */
    PersonConfirmer(Screen screen, Questions questions, Supplier<Set<String>> guarded) {
        this.screen = requireNonNull(screen, "screen is null");
        this.questions = requireNonNull(questions, "questions is null");
        this.guarded = requireNonNull(guarded, "guarded is null");
    }

    @Override
    public boolean insists(Plan plan) {
        return !guardedOf(plan.actions()).isEmpty();
    }

    @Override
    public boolean confirm(Plan plan, List<PlannedAction> changing) {
        screen.note(
                plan.verb() + " would change " + changing.size() + (changing.size() == 1 ? " target:" : " targets:"));
        changing.stream()
                .limit(SHOWN)
                .forEach(a -> screen.note("  " + a.target().name() + " on "
                        + a.target().endpoint() + " (" + a.target().id() + ")"));
        if (changing.size() > SHOWN) {
            screen.note("  and " + (changing.size() - SHOWN) + " more", Words.FAINT);
        }
        Set<String> guards = guardedOf(changing);
        if (guards.isEmpty()) {
            return isYes(questions.ask("Go on? [y/N] "));
        }
        for (String endpoint : guards) {
            @Nullable String typed = questions.ask("'" + endpoint + "' is guarded. Type its name to go on: ");
            if (!endpoint.equals(typed)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an answer is a yes; no answer is a no. */
    static boolean isYes(@Nullable String answer) {
        return answer != null && Set.of("y", "yes").contains(answer.toLowerCase(Locale.ROOT));
    }

    private Set<String> guardedOf(Collection<PlannedAction> actions) {
        Set<String> all = guarded.get();
        Set<String> found = new TreeSet<>();
        actions.forEach(a -> {
            if (all.contains(a.target().endpoint())) {
                found.add(a.target().endpoint());
            }
        });
        return found;
    }
}
