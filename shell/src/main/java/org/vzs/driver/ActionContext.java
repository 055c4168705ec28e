package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * How to carry an action out.
 *
 * @param timeout how long to wait for the end before the result is STILL_RUNNING
 * @param toTheEnd false to return STILL_RUNNING with the task id as soon as the server has taken the request
 * @param progress hears the percentage, 0 to 100, from any thread; must return at once
 */
public record ActionContext(Duration timeout, boolean toTheEnd, IntConsumer progress) {
    public ActionContext {
        requireNonNull(timeout, "timeout is null");
        requireNonNull(progress, "progress is null");
    }

    /** Waits up to {@code timeout}, silently. */
    public static ActionContext waiting(Duration timeout) {
        return new ActionContext(timeout, true, percent -> {});
    }
}
