package org.vzs.driver.vsphere;

/** How the waiting for a task ended. */
sealed interface TaskEnd {
    /** It ended well. */
    record Done() implements TaskEnd {}

    /** It ended with a fault. */
    record Broken(Fault fault) implements TaskEnd {}

    /** It still runs, and we stopped waiting. */
    record Late() implements TaskEnd {}

    /** We lost sight of it, or the server forgot it. */
    record Unseen(String why) implements TaskEnd {}
}
