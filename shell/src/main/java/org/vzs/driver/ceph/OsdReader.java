package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vzs.driver.OsdInfo;
import org.vzs.size.Size;

/** Puts {@code osd dump}, which knows every OSD, and {@code osd df tree}, which knows those with a disk, together. */
final class OsdReader {
    private OsdReader() {}

    static List<OsdInfo> read(JsonNode dump, JsonNode tree) {
        Map<Integer, JsonNode> disks = new HashMap<>();
        Map<Integer, String> hosts = new HashMap<>();
        for (JsonNode node : tree.path("nodes")) {
            if (node.path("type").asText().equals("host")) {
                node.path("children")
                        .forEach(c -> hosts.put(c.asInt(), node.path("name").asText()));
            } else if (node.path("id").asInt() >= 0) {
                disks.put(node.path("id").asInt(), node);
            }
        }
        tree.path("stray").forEach(node -> disks.putIfAbsent(node.path("id").asInt(), node));
        return OsdMap.all(dump.path("osds"))
                .map(osd -> osd(osd, disks.getOrDefault(osd.path("osd").asInt(), tree.path("no such member")), hosts))
                .sorted(Comparator.comparingInt(OsdInfo::number))
                .toList();
    }

    private static OsdInfo osd(JsonNode osd, JsonNode disk, Map<Integer, String> hosts) {
        int number = osd.path("osd").asInt();
        return new OsdInfo(
                number,
                hosts.getOrDefault(number, ""),
                disk.path("device_class").asText(""),
                osd.path("up").asInt() == 1,
                osd.path("in").asInt() == 1,
                disk.path("crush_weight").asDouble(),
                osd.path("weight").asDouble(),
                kib(disk.path("kb")),
                kib(disk.path("kb_used")),
                kib(disk.path("kb_avail")),
                disk.path("pgs").asInt());
    }

    private static Size kib(JsonNode number) {
        return PoolReader.bytes(number).times(1024);
    }
}
