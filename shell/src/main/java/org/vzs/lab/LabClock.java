package org.vzs.lab;

import java.time.Clock;
import java.time.Instant;

/** The lab's time. Thread-safe. */
public interface LabClock {
    /** The time now; never goes back. */
    Instant now();

    /** Whether it goes on by itself. */
    boolean flows();

    /** Has {@code listener} called whenever the time jumps; a clock that only flows never calls it. */
    void onJump(Runnable listener);

    /** The machine's clock. */
    static LabClock system() {
        Clock clock = Clock.systemUTC();
        return new LabClock() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public boolean flows() {
                return true;
            }

            @Override
            public void onJump(Runnable listener) {}
        };
    }
}
