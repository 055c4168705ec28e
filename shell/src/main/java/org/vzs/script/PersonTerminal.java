package org.vzs.script;

import org.vzs.driver.RemoteTerminal;

/** The terminal that the person at the prompt sits at. */
public interface PersonTerminal {
    /** Its type, such as {@code xterm-256color}. */
    String type();

    /** Its width. */
    int columns();

    /** Its height. */
    int rows();

    /** Hands keys and screen over to a program at the other end until that ends, and is then as it was before. */
    void attach(RemoteTerminal remote);
}
