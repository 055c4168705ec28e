package org.vzs.repl.render;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Where a session writes: a terminal, or a pipe. Thread-safe. */
public interface Screen {
    /** The width for a pipe, where nothing is ever cut. */
    int UNBOUNDED = Integer.MAX_VALUE;

    /** Columns; {@link #UNBOUNDED} where nobody looks. */
    int width();

    /** Rows; {@link #UNBOUNDED} where nobody looks. */
    int height();

    /** Whether a person looks at it. */
    boolean isTerminal();

    /** What it can show. */
    Glyphs glyphs();

    /** Writes a line of the result. */
    void print(AttributedString line);

    /** Writes a line beside the result: an error, a note, a question. */
    void note(AttributedString line);

    /** Lets {@code work} have the screen alone: what is written meanwhile, as when a task ends, appears behind it. */
    default void alone(Runnable work) {
        work.run();
    }

    /** Writes a line of the result. */
    default void print(String line) {
        print(new AttributedString(line));
    }

    /** Writes a line beside the result, broken between words where it is longer than the screen is wide. */
    default void note(String line) {
        note(line, AttributedStyle.DEFAULT);
    }

    /** The same in a style. */
    default void note(String line, AttributedStyle style) {
        Definitions.broken(line, width()).forEach(l -> note(new AttributedString(l, style)));
    }
}
