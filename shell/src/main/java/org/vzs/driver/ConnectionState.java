package org.vzs.driver;

/** Whether a host can be spoken to, in PowerCLI's words. */
public enum ConnectionState {
    /** It is, and may run machines. */
    CONNECTED("Connected"),
    /** It was taken away from its manager, or is not usable for another reason. */
    DISCONNECTED("Disconnected"),
    /** It should be there, and does not answer. */
    NOT_RESPONDING("NotResponding"),
    /** It is connected, and runs no machines because somebody works on it. */
    MAINTENANCE("Maintenance");

    private final String word;

    ConnectionState(String word) {
        this.word = word;
    }

    /** The word that scripts and tables use, such as {@code Connected}. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
