package org.vzs.estate;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;

/**
 * Makes plans for things of one kind and hands them to the gate: what every verb has in common.
 *
 * @param gate the gate
 * @param listings what is known of the targets
 * @param decide judges what an action would do to a target
 * @param performer does an action
 * @param <I> what a listing says of a target
 * @param <T> the targets
 * @param <A> the actions
 */
record Planner<I, T extends Item, A>(
        Gate gate, Listings<I, T> listings, BiFunction<I, A, Decision> decide, Performer<A> performer) {
    /** Does an action through a driver. */
    @FunctionalInterface
    interface Performer<A> {
        ActionResult perform(Item.Key target, A action, ActionContext context) throws InterruptedException;
    }

    /** One action on each of {@code targets}. */
    Results each(String verb, boolean destructive, Selection<T> targets, Plan.Options options, Function<T, A> action) {
        return run(
                verb,
                destructive,
                options,
                targets.stream().map(t -> planned(t, verb, action.apply(t))).toList());
    }

    /** An action, judged by what is known of the target now: a selection may be minutes old. */
    PlannedAction planned(T target, String verb, A action) {
        I now = listings.now(target.key());
        Decision decision =
                now == null ? new Decision.Refuse("is no longer on " + target.endpoint()) : decide.apply(now, action);
        return planned(target, verb, decision, context -> performer.perform(target.key(), action, context));
    }

    /** An action that is judged already. */
    PlannedAction planned(Item target, String verb, Decision decision, PlannedAction.Effect effect) {
        return new PlannedAction(target, verb, decision, context -> {
            listings.touch(target.key());
            try {
                return effect.apply(context);
            } finally {
                // Again, for a listing that was made while it ran.
                listings.touch(target.key());
            }
        });
    }

    /** Says that there is nothing to do: the target's row in a CSV file has been dealt with. */
    static PlannedAction nothing(Item target, String verb, String why) {
        return new PlannedAction(target, verb, new Decision.Nothing(why), context -> {
            throw new IllegalStateException("nothing to do");
        });
    }

    /** Through the gate. */
    Results run(String verb, boolean destructive, Plan.Options options, List<PlannedAction> actions) {
        return gate.run(new Plan(verb, destructive, options, actions));
    }
}
