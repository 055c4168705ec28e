package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What stands in {@code ceph osd dump}, the one answer that has had the same shape in every release. */
final class OsdMap {
    private OsdMap() {}

    /** Its flags without those that every cluster has. */
    static List<String> flags(JsonNode dump) {
        return Stream.of(dump.path("flags").asText().split(",", -1))
                .filter(f -> !f.isEmpty() && !STANDARD.contains(f))
                .toList();
    }

    /** Set when a cluster is made or upgraded; no administrator's doing. */
    private static final List<String> STANDARD = List.of(
            "sortbitwise",
            "recovery_deletes",
            "purged_snapdirs",
            "pglog_hardlimit",
            "require_jewel_osds",
            "require_kraken_osds",
            "require_luminous_osds");

    /** The pool of that id; null if there is none. */
    static @Nullable JsonNode pool(JsonNode dump, String id) {
        return pools(dump).filter(p -> id(p).equals(id)).findFirst().orElse(null);
    }

    /** The pool of that name; null if there is none. */
    static @Nullable JsonNode poolNamed(JsonNode dump, String name) {
        return pools(dump).filter(p -> name(p).equals(name)).findFirst().orElse(null);
    }

    /** The OSD of that number; null if there is none. */
    static @Nullable JsonNode osd(JsonNode dump, String number) {
        return all(dump.path("osds"))
                .filter(o -> o.path("osd").asText().equals(number))
                .findFirst()
                .orElse(null);
    }

    static Stream<JsonNode> pools(JsonNode dump) {
        return all(dump.path("pools"));
    }

    static String id(JsonNode pool) {
        return pool.path("pool").asText();
    }

    static String name(JsonNode pool) {
        return pool.path("pool_name").asText();
    }

    static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
