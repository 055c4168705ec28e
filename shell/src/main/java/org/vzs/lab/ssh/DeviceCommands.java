package org.vzs.lab.ssh;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of a device that is no POSIX shell: commands with {@code ;} between them, words in double quotes. */
public final class DeviceCommands {
    private DeviceCommands() {}

    /** The commands of a line, none of them empty. */
    public static List<List<String>> of(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (char c : (line + ";").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (quoted || (c != ' ' && c != ';')) {
                word.append(c);
                begun = true;
            } else {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
                if (c == ';' && !words.isEmpty()) {
                    commands.add(List.copyOf(words));
                    words.clear();
                }
            }
        }
        return commands;
    }
}
