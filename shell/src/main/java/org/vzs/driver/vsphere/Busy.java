package org.vzs.driver.vsphere;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The one place that decides whether a refused change is tried again: only where the server says that something else is at
 * work on the machine, with growing pauses, within a budget. Not thread-safe: one for each action.
 */
final class Busy {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Deadline end;
    private Duration pause;
    private int tries = 1;

    Busy(VsphereSettings settings, Deadline action) {
        this.end = action.orAfter(settings.busyBudget());
        this.pause = settings.firstBackoff();
    }

    /** Pauses before the next try; returns false at once if there is to be none. */
    boolean pauseAfter(Fault fault) throws InterruptedException {
        // Between half and all of the pause: many waiters on one lock must not come back together.
        Duration next =
                pause.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(Math.max(1, pause.toNanos() / 2)));
        if (!isBusy(fault) || end.left().compareTo(next) <= 0) {
            return false;
        }
        Thread.sleep(next);
        tries++;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        return true;
    }

    /** How often it was tried, in words; empty for once. */
    String tries() {
        return tries == 1 ? "" : " (tried " + tries + " times)";
    }

    private static boolean isBusy(Fault fault) {
        return switch (fault.type()) {
            case "TaskInProgress", "ResourceInUse", "ConcurrentAccess" -> true;
            default -> fault.message().toLowerCase(Locale.ROOT).contains("another task is already in progress");
        };
    }
}
