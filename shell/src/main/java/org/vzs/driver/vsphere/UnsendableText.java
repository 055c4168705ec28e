package org.vzs.driver.vsphere;

/** A text with a character that XML 1.0 cannot carry, so that no vSphere object can have it in its name. */
final class UnsendableText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsendableText(int character) {
        super(String.format("the text holds the character U+%04X, which vSphere cannot take", character));
    }
}
