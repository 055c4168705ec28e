package org.vzs.script.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of a function besides its meaning: its own options and errors, and those that all verbs have and none repeats.
 * Help, completion and the reference pages all take it from here.
 */
public final class CallDoc {
    /** The options of every verb, with what they mean. */
    public static final Map<String, String> COMMON_OPTIONS = common();

    private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final String CONFIRM = "gate.confirm: a batch run without --yes and without confirm: false";

    private CallDoc() {}

    private static Map<String, String> common() {
        Map<String, String> common = new LinkedHashMap<>();
        common.put("timeout", "how long to wait for each target, such as '10m'; then the outcome is STILL_RUNNING");
        common.put("wait", "false to go on at once; .tasks of the results holds the tasks");
        common.put("confirm", "false if the script itself has the yes that destructive verbs need");
        return common;
    }

    /** The options in the order of the signature, each with what it means; empty where nothing is known of it. */
    public static Map<String, String> options(Doc doc) {
        Map<String, String> options = new LinkedHashMap<>();
        Matcher braces = BRACES.matcher(doc.usage());
        if (braces.find()) {
            for (String name : braces.group(1).split(", ", -1)) {
                if (NAME.matcher(name).matches()) {
                    options.put(name, COMMON_OPTIONS.getOrDefault(name, ""));
                }
            }
        }
        for (String line : doc.options()) {
            int colon = line.indexOf(": ");
            options.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return options;
    }

    /** The errors, each {@code code: when}. */
    public static List<String> errors(Doc doc) {
        List<String> errors = new ArrayList<>(List.of(doc.errors()));
        boolean needsYes = doc.value().toLowerCase(Locale.ROOT).contains("needs a yes");
        if (needsYes && errors.stream().noneMatch(e -> e.startsWith("gate.confirm"))) {
            errors.add(CONFIRM);
        }
        return errors;
    }
}
