package org.vzs.driver.ontap;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of an answer what is meant for a person at a terminal. */
final class Lines {
    /** 7-Mode ends a screen so where it believes that it talks to a terminal. */
    private static final Pattern PAGER = Pattern.compile("(?:Press )?<space> (?:to continue|to page down)[^\\n]*?\\.{3}"
            + "|(?:Press )?<space> to (?:continue|page down)[^\\n]*"
            + "|--More--");

    private Lines() {}

    /** The answer without pager prompts, progress lines and carriage returns. */
    static String clean(String answer) {
        return PAGER.matcher(answer.replace("\r\n", "\n").replace('\r', '\n').replace("\b", ""))
                .replaceAll("")
                .lines()
                .filter(l -> !l.strip().equals("working..."))
                .reduce(new StringBuilder(), (all, l) -> all.append(l).append('\n'), StringBuilder::append)
                .toString();
    }

    /** The lines that hold anything, cleaned. */
    static List<String> of(String answer) {
        return clean(answer).lines().filter(l -> !l.isBlank()).toList();
    }
}
