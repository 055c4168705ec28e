package org.vzs.driver.remote;

import java.util.regex.Pattern;

/** Takes out of an answer what a device says to a person at a terminal, as one does that believes that it talks to one. */
public final class PagerPrompts {
    /** It ends with dots, or with the line. */
    private static final Pattern PROMPT = Pattern.compile(
            "(?:Press )?<space> to (?:continue|page down)[^\\n]*?(?:\\.{3} ?|(?=\\n|$))|--More--(?:\\(\\d+%\\))? ?");

    private static final Pattern PROGRESS = Pattern.compile("(?m)^[ \\t]*working\\.+[ \\t]*(?:\\n|$)");

    private PagerPrompts() {}

    /** The answer without pager prompts, without lines that only say that it works, and without carriage returns. */
    public static String remove(String answer) {
        String text = answer.replace("\r\n", "\n").replace('\r', '\n').replace("\b", "");
        return PROGRESS.matcher(PROMPT.matcher(text).replaceAll("")).replaceAll("");
    }
}
