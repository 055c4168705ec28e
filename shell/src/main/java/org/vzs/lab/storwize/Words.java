package org.vzs.lab.storwize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command with its options and the object that it is about. */
final class Words {
    private static final Set<String> FLAGS =
            Set.of("bytes", "nohdr", "force", "prep", "restore", "autodelete", "allowdegraded", "gui");
    private static final Set<String> FLAGS_OR_VALUES = Set.of("autoexpand");

    private final String command;
    private final Map<String, String> options = new LinkedHashMap<>();
    private @Nullable String object;

    /** @throws Refusal if an option lacks its value, or there are two objects */
    Words(List<String> words) {
        command = words.getFirst();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-") || word.length() == 1) {
                if (object != null) {
                    throw new Refusal("CMMVC5709E", word);
                }
                object = word;
                continue;
            }
            String name = word.substring(1);
            boolean followed = i + 1 < words.size() && words.get(i + 1).matches("on|off");
            boolean flag = FLAGS.contains(name) || (FLAGS_OR_VALUES.contains(name) && !followed);
            if (flag) {
                options.put(name, "");
            } else if (i + 1 < words.size()) {
                options.put(name, words.get(++i));
            } else {
                throw new Refusal("CMMVC5707E");
            }
        }
    }

    String command() {
        return command;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    @Nullable
    String option(String name) {
        return options.get(name);
    }

    /** An option that must be there. */
    String needed(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new Refusal("CMMVC5707E");
        }
        return value;
    }

    @Nullable
    String object() {
        return object;
    }

    /** The object, which must be there. */
    String neededObject() {
        if (object == null) {
            throw new Refusal("CMMVC5701E");
        }
        return object;
    }

    /** A size in bytes, from its number and unit. */
    long size() {
        String size = needed("size");
        String unit = options.getOrDefault("unit", "mb");
        int power = List.of("b", "kb", "mb", "gb", "tb", "pb").indexOf(unit);
        if (power < 0 || !size.matches("\\d{1,15}")) {
            throw new Refusal("CMMVC5711E", size);
        }
        long bytes = Long.parseLong(size) << (10 * power);
        if (bytes <= 0 || bytes % 512 != 0) {
            throw new Refusal("CMMVC5711E", size);
        }
        return bytes;
    }

    /** A name that may be given to something new. */
    static String name(String name) {
        if (!name.chars().allMatch(c -> c < 0x80)) {
            throw new Refusal("CMMVC6017E");
        }
        if (name.length() > 63) {
            throw new Refusal("CMMVC5738E", name);
        }
        if (!name.matches("[A-Za-z_][A-Za-z0-9_. -]*") || name.endsWith(" ")) {
            throw new Refusal("CMMVC6527E");
        }
        return name;
    }
}
