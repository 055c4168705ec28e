package org.vzs.driver.ceph;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.ExecResult;

/**
 * Why a {@code ceph} command failed.
 *
 * @param name the name of the error number, such as {@code EPERM}; empty if it gave none
 * @param said its message
 */
record CephError(String name, String said) {
    private static final Pattern ERROR = Pattern.compile("(?m)^Error (E[A-Z0-9]+): *(.*)", Pattern.DOTALL);
    private static final Map<String, String> ADVICE = Map.of(
            "pool deletion is disabled",
            "delete({allow: true}) switches that lock off for this one pool and on again",
            "mon_max_pg_per_osd",
            "take fewer placement groups or replicas, or raise mon_max_pg_per_osd; pgPerOsd() shows what there is",
            "unmanaged snaps mode",
            "its RBD images take snapshots of their own; a pool has the one kind or the other",
            "mon_max_pool_pg_num",
            "take fewer placement groups",
            "nodelete flag",
            "run 'ceph osd pool set POOL nodelete false' first");

    static CephError of(ExecResult r) {
        String text = (r.stderr().isBlank() ? r.stdout() : r.stderr()).strip();
        Matcher m = ERROR.matcher(text);
        if (m.find()) {
            return new CephError(m.group(1), line(m.group(2)));
        }
        return new CephError(
                "", text.isEmpty() ? "it ended with status " + r.exitStatus() + " and no word" : line(text));
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    private String advice() {
        return ADVICE.entrySet().stream()
                .filter(e -> said.contains(e.getKey()))
                .map(e -> " [" + e.getValue() + "]")
                .findFirst()
                .orElse("");
    }

    /** The message, the error's name and, where there is one, the way out. */
    @Override
    public String toString() {
        return said + (name.isEmpty() ? "" : " (" + name + ")") + advice();
    }
}
