package org.vzs.lab.vsphere;

import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What will happen by itself, in the order of time. Guarded by the world's lock. */
final class Schedule {
    // not a Comparator put together from method references: those are not in the AOT cache and cost 10 ms at start
    private record Due(Instant at, long order, Runnable work) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private long order;
    private @Nullable Instant acting;

    void at(Instant when, Runnable work) {
        due.add(new Due(when, order++, work));
    }

    /** When the next thing happens; null if nothing will. */
    @Nullable
    Instant next() {
        Due first = due.peek();
        return first == null ? null : first.at();
    }

    /** Does everything that is due by {@code now}, also what comes of it. */
    void runUntil(Instant now) {
        while (true) {
            Due first = due.peek();
            if (first == null || first.at().isAfter(now)) {
                return;
            }
            due.remove();
            acting = first.at();
            try {
                first.work().run();
            } finally {
                acting = null;
            }
        }
    }

    /** The time of what is being done just now; null if nothing is. */
    @Nullable
    Instant acting() {
        return acting;
    }
}
