package org.vzs.lab.ontap;

/** A command is refused, in the filer's words. The status of a filer's command is 0 all the same. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage()) + "\n";
    }
}
