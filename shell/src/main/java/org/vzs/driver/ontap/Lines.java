package org.vzs.driver.ontap;

import java.util.List;
import org.vzs.driver.remote.PagerPrompts;

/** The lines of an answer in 7-Mode, without what is meant for a person at a terminal. */
final class Lines {
    private Lines() {}

    /** The answer without pager prompts, progress lines and carriage returns. */
    static String clean(String answer) {
        return PagerPrompts.remove(answer)
                .lines()
                .reduce(new StringBuilder(), (all, l) -> all.append(l).append('\n'), StringBuilder::append)
                .toString();
    }

    /** The lines that hold anything, cleaned. */
    static List<String> of(String answer) {
        return clean(answer).lines().filter(l -> !l.isBlank()).toList();
    }
}
