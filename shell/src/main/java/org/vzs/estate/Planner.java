package org.vzs.estate;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Outcome;

/**
 * Makes plans for things of one kind and hands them to the gate: what every verb has in common.
 *
 * @param gate the gate
 * @param listings what is known of the targets
 * @param decide judges what an action would do to a target
 * @param performer does an action
 * @param after what an action leaves behind that went well, as far as the next decision depends on it; null if only the
 *     device knows
 * @param <I> what a listing says of a target
 * @param <T> the targets
 * @param <A> the actions
 */
record Planner<I, T extends Item, A>(
        Gate gate,
        Listings<I, T> listings,
        BiFunction<I, A, Decision> decide,
        Performer<A> performer,
        BiFunction<I, A, @Nullable I> after) {
    /** One that asks the device after each action. */
    Planner(Gate gate, Listings<I, T> listings, BiFunction<I, A, Decision> decide, Performer<A> performer) {
        this(gate, listings, decide, performer, (info, action) -> null);
    }

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
        I now = listings.known(target.key());
        if (now == null) {
            Decision gone = new Decision.Refuse("is no longer on " + target.endpoint());
            return planned(target, verb, gone, context -> performer.perform(target.key(), action, context));
        }
        PlannedAction planned = planned(
                target, verb, decide.apply(now, action), context -> performer.perform(target.key(), action, context));
        return new PlannedAction(target, verb, planned.decision(), context -> {
            ActionResult done = planned.effect().apply(context);
            I left = after.apply(now, action);
            if (left != null && (done.outcome() == Outcome.CHANGED || done.outcome() == Outcome.UNCHANGED)) {
                listings.tell(target.key(), left);
            }
            return done;
        });
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
