package org.vzs.repl.render;

import java.util.List;
import org.jline.utils.AttributedString;

/** Shows what does not fit on a screen. */
@FunctionalInterface
public interface Pager {
    /** Shows the lines and returns when the person has seen enough. */
    void page(List<AttributedString> lines);
}
