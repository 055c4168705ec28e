package org.vzs.driver;

/** What a container is at, in the words of the vendors' own listings. */
public enum ContainerState {
    /** Its processes run. */
    RUNNING("running"),
    /** Nothing runs and nothing is mounted. */
    STOPPED("stopped"),
    /** Nothing runs, its file system is mounted (OpenVZ). */
    MOUNTED("mounted"),
    /** Its memory is in a dump on disk (OpenVZ). */
    SUSPENDED("suspended"),
    /** Its processes are held still in memory (LXC). */
    FROZEN("frozen"),
    /** On its way from one to another, or the device used a word that we do not know. */
    OTHER("other");

    private final String word;

    ContainerState(String word) {
        this.word = word;
    }

    /** The word that scripts and tables use, such as {@code running}. */
    public String word() {
        return word;
    }

    /** The state of that name, in either case; OTHER if there is none. */
    public static ContainerState of(String word) {
        for (ContainerState state : values()) {
            if (state.word.equalsIgnoreCase(word)) {
                return state;
            }
        }
        return OTHER;
    }

    @Override
    public String toString() {
        return word;
    }
}
