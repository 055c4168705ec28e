package org.vzs.driver;

/**
 * The thread was interrupted after something had been sent that may change the device: it may be done, be under way, or never
 * have arrived. An {@link InterruptedException} of another class says that nothing was sent.
 */
public final class SentThenInterrupted extends InterruptedException {
    /** What it means, for results. */
    public static final String MEANING = "interrupted after it was sent: it may be done, or go on there";

    private static final long serialVersionUID = 1L;

    /** With the usual words. */
    public SentThenInterrupted() {
        super(MEANING);
    }
}
