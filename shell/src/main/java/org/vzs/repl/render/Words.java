package org.vzs.repl.render;

import static org.jline.utils.AttributedStyle.BRIGHT;
import static org.jline.utils.AttributedStyle.CYAN;
import static org.jline.utils.AttributedStyle.DEFAULT;
import static org.jline.utils.AttributedStyle.GREEN;
import static org.jline.utils.AttributedStyle.RED;
import static org.jline.utils.AttributedStyle.YELLOW;

import org.jline.utils.AttributedStyle;

/** The styles of the prompt, and the colour of a word that has a meaning. */
public final class Words {
    /** What is less important. */
    public static final AttributedStyle FAINT = DEFAULT.foreground(BRIGHT);
    /** A heading. */
    public static final AttributedStyle HEADING = DEFAULT.bold();
    /** An error. */
    public static final AttributedStyle ERROR = DEFAULT.foreground(RED);
    /** Advice. */
    public static final AttributedStyle ADVICE = DEFAULT.foreground(CYAN);

    private Words() {}

    /** The style of a cell: outcomes and states have colours, all else has none. */
    public static AttributedStyle style(String cell) {
        return switch (cell) {
            case "CHANGED", "PoweredOn", "SUCCESS", "Connected", "running" -> DEFAULT.foreground(GREEN);
            case "FAILED", "ERROR", "NotResponding", "Disconnected" -> DEFAULT.foreground(RED);
            case "STILL_RUNNING", "RUNNING", "QUEUED", "Suspended", "Maintenance", "suspended", "frozen", "mounted" ->
                DEFAULT.foreground(YELLOW);
            case "WOULD_CHANGE" -> DEFAULT.foreground(CYAN);
            case "UNCHANGED", "SKIPPED", "PoweredOff", "stopped" -> FAINT;
            default -> DEFAULT;
        };
    }
}
