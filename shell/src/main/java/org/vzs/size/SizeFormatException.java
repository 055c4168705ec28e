package org.vzs.size;

/** A text is not a size; the message says why. */
public final class SizeFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SizeFormatException(String message) {
        super(message);
    }
}
