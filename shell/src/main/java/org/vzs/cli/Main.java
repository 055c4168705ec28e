package org.vzs.cli;
/** Stub. */
public final class Main {
    private Main() {}
    /** Stub. */
    public static void main(String[] a) {
        System.out.println("x");
    }
}
