package org.vzs.repl;

import java.util.List;
import java.util.Set;

/** Says where one is: the lab, the endpoints in use, and whether nothing will be changed. */
final class Where {
    private static final int NAMED = 3;

    private Where() {}

    /** One word or a few, such as {@code lab} or {@code vc hn1}. */
    static String text(ReplSettings settings, Set<String> used) {
        List<String> names = used.isEmpty() ? settings.names() : List.copyOf(used);
        String endpoints = String.join(" ", names.stream().limit(NAMED).toList())
                + (names.size() > NAMED ? " +" + (names.size() - NAMED) : "");
        if (settings.lab()) {
            return used.isEmpty() ? "lab" : "lab " + endpoints;
        }
        return endpoints.isEmpty() ? "vzs" : endpoints;
    }
}
