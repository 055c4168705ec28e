package org.vzs.estate;

/** Hears what passes the gate. Called from several threads; must return at once and not throw. */
public interface GateListener {
    /** A verb begins, after it was confirmed. */
    default void begin(Plan plan) {}

    /** One target's progress, 0 to 100. */
    default void progress(PlannedAction action, int percent) {}

    /** One target has ended, whether or not anything was done to it. */
    default void ended(Result result) {}

    /** The verb has ended for all targets; {@code results} are in the plan's order. */
    default void end(Plan plan, Results results) {}
}
