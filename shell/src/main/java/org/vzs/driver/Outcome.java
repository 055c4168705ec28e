package org.vzs.driver;

/** How an action on one target ended. */
public enum Outcome {
    /** It is now as wanted, and was not before. */
    CHANGED,
    /** It was as wanted already. */
    UNCHANGED,
    /** It was not tried. */
    SKIPPED,
    /** It is not as wanted. */
    FAILED,
    /** We stopped waiting (or lost sight); the server may still be at work. */
    STILL_RUNNING,
    /** A dry run: a real run would try to change it. */
    WOULD_CHANGE
}
