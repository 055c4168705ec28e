package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;

/**
 * One action on one target, judged but not done.
 *
 * @param target what it is done to; actions with one target key run one after another, in their order
 * @param action the verb with its arguments, as results show it
 * @param decision what it would do
 * @param effect does it
 */
public record PlannedAction(Item target, String action, Decision decision, Effect effect) {
    /** Does an action through a driver. */
    @FunctionalInterface
    public interface Effect {
        /**
         * Does it and waits as {@code context} says.
         *
         * @throws org.vzs.driver.SentThenInterrupted if interrupted when something may have been begun
         * @throws InterruptedException if interrupted before that
         */
        ActionResult apply(ActionContext context) throws InterruptedException;
    }

    public PlannedAction {
        requireNonNull(target, "target is null");
        requireNonNull(action, "action is null");
        requireNonNull(decision, "decision is null");
        requireNonNull(effect, "effect is null");
    }
}
