package org.vzs.lab.cluster;

/** Something is refused: in words for the command line, with a code for REST. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nothing of that name. */
    static final String NO_ENTRY = "4";

    private final String code;

    Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
