package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be in an answer, in every release. An answer without it would read as a cluster without pools, and its pools as
 * gone.
 */
final class CephShape {
    private static final Map<String, List<String>> LISTS = Map.of(
            "ceph osd dump", List.of("pools", "osds"),
            "ceph df detail", List.of("pools"),
            "ceph osd df tree", List.of("nodes"));

    private CephShape() {}

    /** What is missing in the answer to a command, such as {@code no list of pools}; null if it is whole. */
    static @Nullable String missing(String command, JsonNode answer) {
        if (command.equals("ceph osd crush rule dump")) {
            return answer.isArray() ? null : "no list of rules";
        }
        if (command.equals("ceph health detail")) {
            return answer.has("status") || answer.has("overall_status") ? null : "no status";
        }
        return LISTS.getOrDefault(command, List.of()).stream()
                .filter(member -> !answer.path(member).isArray())
                .findFirst()
                .map(member -> "no list of " + member)
                .orElse(null);
    }
}
