package org.vzs.driver.ontap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vzs.driver.EndpointException;

/**
 * How the RAID groups of a cluster are, and where in them its disks stand: neither is in the listings of aggregates and disks.
 *
 * @param trouble what is wrong, by aggregate; nothing for one that is well
 * @param positions {@code data}, {@code parity} and others, by disk
 */
record RestPlexes(Map<String, List<String>> trouble, Map<String, String> positions) {
    private static final String FIELDS = "aggregate.name,raid_groups.degraded,raid_groups.reconstruct.active,"
            + "raid_groups.disks.disk.name,raid_groups.disks.position";

    /** Asks for those of all aggregates at once; one after the other where a release does not take that. */
    static RestPlexes ask(OntapRest rest) {
        List<JsonNode> plexes;
        try {
            plexes = rest.all("storage/aggregates/*/plexes", FIELDS);
        } catch (EndpointException e) {
            if (e.kind() != EndpointException.Kind.PROTOCOL) {
                throw e;
            }
            plexes = new ArrayList<>();
            for (JsonNode aggregate : rest.all("storage/aggregates", "name")) {
                plexes.addAll(
                        rest.all("storage/aggregates/" + aggregate.path("uuid").asText() + "/plexes", FIELDS));
            }
        }
        RestPlexes all = new RestPlexes(new HashMap<>(), new HashMap<>());
        plexes.forEach(all::add);
        return all;
    }

    private void add(JsonNode plex) {
        List<String> wrong =
                trouble.computeIfAbsent(plex.path("aggregate").path("name").asText(""), _ -> new ArrayList<>());
        for (JsonNode group : plex.path("raid_groups")) {
            if (group.path("degraded").asBoolean()) {
                wrong.add("degraded");
            }
            if (group.path("reconstruct").path("active").asBoolean()) {
                wrong.add("reconstruct");
            }
            for (JsonNode disk : group.path("disks")) {
                positions.put(
                        disk.path("disk").path("name").asText(""),
                        disk.path("position").asText(""));
            }
        }
    }
}
