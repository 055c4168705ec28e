package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The release that the cluster runs.
 *
 * @param text such as {@code 16.2.15}; empty if it could not be told
 * @param build the commit that it was built from; may be empty
 * @param major such as 16 for Pacific; a high number if it could not be told, since new releases are the ones to come
 */
record CephVersion(String text, String build, int major) {
    private static final int UNKNOWN = 99;
    /** Nautilus: placement groups can be merged, and are split in steps by the manager. */
    static final int NAUTILUS = 14;

    private static final Pattern VERSION = Pattern.compile(
            "ceph version (?:v)?((\\d{1,3})\\.[0-9A-Za-z.~+-]*)(?: \\(([0-9a-f]+)\\))?.*", Pattern.DOTALL);

    static CephVersion read(JsonNode json) {
        Matcher m = VERSION.matcher(json.path("version").asText());
        return m.matches()
                ? new CephVersion(m.group(1), m.group(3) == null ? "" : m.group(3), Integer.parseInt(m.group(2)))
                : new CephVersion("", "", UNKNOWN);
    }

    /** Whether the manager changes the number of placement groups step by step and towards both sides. */
    boolean changesPlacementGroupsInSteps() {
        return major >= NAUTILUS;
    }
}
