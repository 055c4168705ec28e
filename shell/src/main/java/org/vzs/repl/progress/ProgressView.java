package org.vzs.repl.progress;

import java.util.List;
import org.jline.utils.AttributedString;

/** Where progress is shown. */
@FunctionalInterface
public interface ProgressView {
    /** Shows these lines in the place of those before; none to take them away. */
    void show(List<AttributedString> lines);

    /** Shows nothing, as where nobody looks. */
    ProgressView NONE = lines -> {};
}
