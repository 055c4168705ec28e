package org.vzs.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives what differs from run to run one fixed form, so that the rest can be compared. */
final class Masks {
    private static final Map<Pattern, String> FORMS = new LinkedHashMap<>();

    static {
        // A progress line that was written over, as a terminal would show it: not at all.
        form("\r\u001B\\[K[^\r\n\u001B]*(?=\r\u001B\\[K)", "");
        form("\r\u001B\\[K", "");
        form("\\b20\\d{6}T\\d{6}Z-[0-9a-f]{4}\\b", "20260401T060000Z-3fa2");
        form("\\b20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "2026-04-01T06:00:00.000Z");
        form("\\b20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\b", "2026-04-01 06:00:00");
        form("(?m)^(user +|20260401T060000Z-3fa2 +)[a-z][-a-z0-9_]*", "$1you");
        form("(?<=^|\\n)capacity on 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d \\S+:", "capacity on 2026-04-01 06:00 UTC:");
        form("\\b20\\d{10}\\b", "202604010600");
        form("\\b\\d+\\.\\d s\\b", "1.4 s");
        form("\\b\\d+ ms\\b", "120 ms");
        form("\\b127\\.0\\.0\\.1:\\d+", "127.0.0.1:40443");
        form("sha256:0000[0-9a-f]{60}", "sha256:0000…c2");
        form("sha256:[0-9a-f]{64}", "sha256:5fe1…c2");
        form("SHA256:[A-Za-z0-9+/]{43}", "SHA256:kY0c…3A");
        form("\\bprocess \\d+", "process 4711");
        form("\\btask-\\d+", "task-12");
        form("\"pid\":\\d+", "\"pid\":4711");
        form("\"user\":\"[a-z][-a-z0-9_]*\"", "\"user\":\"you\"");
    }

    private Masks() {}

    private static void form(String pattern, String text) {
        FORMS.put(Pattern.compile(pattern), text);
    }

    /** The text as a page shows it. */
    static String masked(String text, String home) {
        String masked = text.replace(home, "/home/you");
        for (Map.Entry<Pattern, String> form : FORMS.entrySet()) {
            masked = form.getKey().matcher(masked).replaceAll(form.getValue());
        }
        return masked;
    }

    /** The lines as they are compared: the widths of columns depend on what was masked. */
    static List<String> comparable(List<String> lines) {
        return lines.stream().map(l -> l.replaceAll(" +", " ").stripTrailing()).toList();
    }
}
