package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import org.vzs.repl.progress.ProgressView;
import org.vzs.repl.render.Pager;
import org.vzs.repl.render.Screen;

/**
 * What a session needs of the person's side.
 *
 * @param screen where it writes
 * @param questions asks
 * @param progress where progress is shown
 * @param pager shows what is long
 */
public record Ends(Screen screen, Questions questions, ProgressView progress, Pager pager) {
    public Ends {
        requireNonNull(screen, "screen is null");
        requireNonNull(questions, "questions is null");
        requireNonNull(progress, "progress is null");
        requireNonNull(pager, "pager is null");
    }
}
