package org.vzs.lab.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of the clustered command line: its directories and name, then parameters.
 *
 * @param command such as {@code storage disk show}, abbreviations spelled out
 * @param parameters by name, without the dash
 * @param bare words that belong to no parameter
 */
record Words(String command, Map<String, String> parameters, List<String> bare) {
    private static final Map<String, String> SHORT = Map.of(
            "disk", "storage disk",
            "aggregate", "storage aggregate",
            "aggr", "storage aggregate",
            "vol", "volume",
            "snapshot", "volume snapshot",
            "node", "system node",
            "run", "system node run",
            "systemshell", "system node systemshell");

    static Words of(List<String> words) {
        List<String> command = new ArrayList<>();
        int i = 0;
        while (i < words.size() && !words.get(i).startsWith("-")) {
            command.add(words.get(i++));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> bare = new ArrayList<>();
        while (i < words.size()) {
            String word = words.get(i++);
            if (word.startsWith("-") && i < words.size() && !words.get(i).startsWith("-")) {
                parameters.put(word.substring(1), words.get(i++));
            } else if (word.startsWith("-")) {
                parameters.put(word.substring(1), "true");
            } else {
                bare.add(word);
            }
        }
        return new Words(full(command), parameters, bare);
    }

    private static String full(List<String> command) {
        if (command.isEmpty()) {
            return "";
        }
        String first = SHORT.get(command.getFirst());
        List<String> all = new ArrayList<>(command);
        if (first != null) {
            all.set(0, first);
        }
        return String.join(" ", all)
                .replaceFirst("^vol ", "volume ")
                .replaceFirst("^storage aggr ", "storage aggregate ");
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** A parameter that must be there. */
    String needed(String name) {
        String value = get(name);
        if (value.isEmpty()) {
            throw new Refusal("262197", "missing argument \"-" + name + "\"");
        }
        return value;
    }

    /** Whether the command ends with that word. */
    boolean ends(String word) {
        return command.equals(word) || command.endsWith(" " + word);
    }

    /** What is in front of the last word. */
    String directory() {
        int at = command.lastIndexOf(' ');
        return at < 0 ? "" : command.substring(0, at);
    }
}
