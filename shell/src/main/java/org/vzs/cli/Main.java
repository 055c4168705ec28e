package org.vzs.cli;

/** The entry point of the process. */
public final class Main {
    private Main() {}

    /**
     * Runs one command line and ends the process with its exit code.
     *
     * @param args the process arguments
     */
    public static void main(String[] args) {
        System.out.println("vzs");
    }
}
