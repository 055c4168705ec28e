package org.vzs.driver;

/** The power state of a virtual machine, in PowerCLI's words. */
public enum PowerState {
    /** Running. */
    POWERED_ON("PoweredOn"),
    /** Off. */
    POWERED_OFF("PoweredOff"),
    /** Its memory is on disk. */
    SUSPENDED("Suspended");

    private final String word;

    PowerState(String word) {
        this.word = word;
    }

    /** The word that scripts and tables use, such as {@code PoweredOn}. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
