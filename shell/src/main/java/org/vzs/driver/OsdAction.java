package org.vzs.driver;

/** What can be done to an OSD. */
public sealed interface OsdAction {
    /** Lets it hold data. */
    record In() implements OsdAction {}

    /** Moves its data away, as before its disk is taken out. */
    record Out() implements OsdAction {}

    /**
     * Corrects the share of data that it gets by its weight.
     *
     * @param weight 0 (nothing) to 1 (all that is due to it)
     */
    record Reweight(double weight) implements OsdAction {
        public Reweight {
            if (!(weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException("not from 0 to 1: " + weight);
            }
        }
    }
}
