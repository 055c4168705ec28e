package org.vzs.driver.vsphere;

/** The thread was interrupted after a change had been sent: its effect is not known. */
final class SentThenInterrupted extends InterruptedException {
    private static final long serialVersionUID = 1L;

    SentThenInterrupted() {
        super("interrupted after it was sent");
    }
}
